import { useEffect, useRef, useState } from 'react';
import { hasUnsavedText } from './unsaved.ts';

/**
 * The version from which the fields of this form were filled. A page may learn of a newer one while somebody types;
 * the form keeps the old one, so that saving tells of the other text instead of writing over it.
 */
export function Versie({ versie }: { versie: number }) {
  const field = useRef<HTMLInputElement>(null);
  const [gezien, setGezien] = useState(versie);
  useEffect(() => {
    const form = field.current?.form;
    if (form && !hasUnsavedText(form)) setGezien(versie);
  }, [versie]);
  return <input ref={field} type="hidden" name="versie" value={gezien} />;
}

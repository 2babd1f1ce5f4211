import { useEffect, useRef, useState } from 'react';
import { hasUnsavedText } from './unsaved.ts';

/**
 * The version from which the fields of this form were filled. A page may learn of a newer one while somebody types;
 * the form keeps the old one, so that saving tells of the other text instead of writing over it. `name`: of what stands for a
 * version, such as the hash of a text that is judged.
 */
export function Versie({ versie, name = 'versie' }: { versie: number | string; name?: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [gezien, setGezien] = useState(versie);
  useEffect(() => {
    const form = field.current?.form;
    if (form && !hasUnsavedText(form)) setGezien(versie);
  }, [versie]);
  return <input ref={field} type="hidden" name={name} value={gezien} />;
}

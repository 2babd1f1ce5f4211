import { type RefObject, useLayoutEffect, useRef } from 'react';

/** A field that nobody touched follows what the page now comes with; React leaves it at its first text. */
export function useFollow<T extends HTMLInputElement | HTMLTextAreaElement>(
  text: string | undefined,
): RefObject<T | null> {
  const ref = useRef<T>(null);
  const before = useRef(text);
  useLayoutEffect(() => {
    const field = ref.current;
    if (field && field.value === withLineFeeds(before.current)) field.value = text ?? '';
    before.current = text;
  }, [text]);
  return ref;
}

/** As a field gives its own text back, whatever line ends it was filled with. */
export const withLineFeeds = (text: string | undefined): string => (text ?? '').replaceAll('\r\n', '\n');

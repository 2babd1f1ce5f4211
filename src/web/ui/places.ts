import type { ProblemDetails } from '#src/http/problem.ts';
import { useIsInteractief } from '../interactief.ts';

type Param = NonNullable<ProblemDetails['invalidParams']>[number];
/** A line of the error summary: the id that it leads to, and the name of the field where the reason alone does not tell. */
export type Place = Param & { id: string; label?: string };

/**
 * Where the lines of an error summary lead. In a browser they stand in the order of the fields, and what is said of several
 * fields names each.
 */
export function usePlaces(
  params: readonly Param[] = [],
  ids: Readonly<Record<string, string>> = {},
): readonly Place[] {
  const isInteractief = useIsInteractief();
  const places = params.map((param) => ({ ...param, id: ids[param.name] ?? param.name }));
  return isInteractief ? inOrder(places) : places;
}

function inOrder(places: readonly Place[]): Place[] {
  const onPage = places.map((place) => ({ place, element: document.getElementById(place.id) }));
  return onPage
    .toSorted((a, b) => placeOf(a.element, b.element))
    .map(({ place, element }) => {
      const isSaidTwice = places.filter(({ reason }) => reason === place.reason).length > 1;
      const label = isSaidTwice && element ? labelOf(element) : '';
      return label ? { ...place, label } : place;
    });
}

const placeOf = (a: Element | null, b: Element | null): number => {
  if (!a || !b || a === b) return 0;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
};

/** 'Helpdesk, Vanaf': the name of its group and its own, without what is said in small beside it. */
function labelOf(element: Element): string {
  const own = element.getAttribute('aria-label');
  if (own) return own;
  const isChoice = element instanceof HTMLInputElement && /^(radio|checkbox)$/.test(element.type);
  const names = [
    element.closest('fieldset')?.querySelector('legend'),
    !isChoice && element.id ? document.querySelector(`label[for="${CSS.escape(element.id)}"]`) : undefined,
  ];
  return names.flatMap((name) => (name ? [textOf(name)] : [])).join(', ');
}

const textOf = (name: Element): string =>
  [...name.childNodes]
    .filter((node) => !(node instanceof HTMLElement && node.tagName === 'SMALL'))
    .map(({ textContent }) => textContent)
    .join('')
    .trim();

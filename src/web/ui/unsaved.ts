import { withLineFeeds } from './follow.ts';

/** Whether somebody typed or chose something in this form that is not what the page came with. */
export const isUnsaved = (form: HTMLFormElement): boolean =>
  hasUnsavedText(form) ||
  [...form.elements].some(
    (element) =>
      element instanceof HTMLSelectElement &&
      [...element.options].some(({ selected, defaultSelected }) => selected !== defaultSelected),
  );

/** As `isUnsaved`, without the menus: React does not bring what they came with up to date after a save. */
export const hasUnsavedText = (form: HTMLFormElement): boolean =>
  [...form.elements].some((element) => {
    if (element instanceof HTMLTextAreaElement) return element.value !== withLineFeeds(element.defaultValue);
    if (!(element instanceof HTMLInputElement) || element.type === 'hidden') return false;
    return ['checkbox', 'radio'].includes(element.type)
      ? element.checked !== element.defaultChecked
      : element.value !== element.defaultValue;
  });

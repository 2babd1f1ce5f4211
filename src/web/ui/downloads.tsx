import { ButtonGroup } from './button.tsx';
import { TextLink } from './text.tsx';
import { teksten } from '../teksten.ts';

type Props = {
  /** The operation that gives the file, without the form at the end: '/v1/…/besluitexports'. */
  adres: string;
  formaten: readonly string[];
  /** The filters of the list, so that the file holds what is shown. */
  vraag?: Record<string, string> | URLSearchParams;
  /** What the file holds, where the page has more than one list. */
  naam?: string;
};

/** A list to take along, one link per form. */
export function Downloads({ adres, formaten, vraag = {}, naam }: Props) {
  const query = new URLSearchParams(vraag);
  return (
    <ButtonGroup>
      {formaten.map((formaat) => (
        <TextLink
          key={formaat}
          box
          reload
          icon="download"
          to={`${adres}/${formaat}${query.size > 0 ? `?${query}` : ''}`}
        >
          {teksten.downloadAls(formaat.toUpperCase(), naam)}
        </TextLink>
      ))}
    </ButtonGroup>
  );
}

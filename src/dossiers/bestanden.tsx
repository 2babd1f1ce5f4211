import { useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { TextLink } from '#src/web/ui/text.tsx';
import { teksten } from './teksten.ts';

const formaten = [
  ['pdf', 'PDF'],
  ['odt', 'ODT'],
  ['docx', 'DOCX'],
  ['html', 'HTML'],
] as const;

/** One document in every form to download it in: 'Oplegger als PDF, ODT, DOCX, HTML'. `adres`: below the samenwerking. */
export function Bestanden({ naam, adres, vraag }: { naam: string; adres: string; vraag?: string }) {
  const { id } = useSamenwerking();
  return (
    <p className="utrecht-paragraph">
      {teksten.als(naam)}{' '}
      {formaten.map(([formaat, label], index) => (
        <span key={formaat}>
          {index > 0 && ', '}
          <TextLink reload to={`/v1/samenwerkingen/${id}/${adres}/${formaat}${vraag ? `?${vraag}` : ''}`}>
            <span className="bondgenoot-onzichtbaar">{teksten.als(naam)} </span>
            {label}
          </TextLink>
        </span>
      ))}
    </p>
  );
}

/** In groups of four, so that people can compare it; the whole number, because a part of it proves nothing. */
export function Controlegetal({ waarde }: { waarde: string }) {
  return <code>{waarde.match(/.{1,4}/g)?.join(' ')}</code>;
}

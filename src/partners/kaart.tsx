import { opsomming } from '#src/shared/datumtekst.ts';
import { Paragraph } from '#src/web/ui/text.tsx';
import { teksten } from './teksten.ts';

export type KaartGemeente = { cbsCode: string; naam: string; look: 'gevonden' | 'lijst' | 'eigen' };
type Props = {
  beeldvlak: string;
  bron: string;
  grenzen: readonly { cbsCode: string; pad: string }[];
  gemeenten: readonly KaartGemeente[];
};

/** The country in outline with what was found; the table under it says the same. */
export function Kaart({ beeldvlak, bron, grenzen, gemeenten }: Props) {
  const looks = new Map(gemeenten.map(({ cbsCode, look }) => [cbsCode, look]));
  const lijst = gemeenten.filter(({ look }) => look === 'lijst').map(({ naam }) => naam);
  const gevonden = gemeenten.filter(({ look }) => look !== 'eigen').length;
  return (
    <figure className="utrecht-figure">
      <figcaption className="utrecht-figure__caption">{teksten.kaart(gevonden)}</figcaption>
      <svg
        className="bondgenoot-kaart"
        viewBox={beeldvlak}
        role="img"
        aria-label={lijst.length > 0 ? teksten.kaartNaam(opsomming(lijst)) : teksten.kaartGeen}
      >
        {grenzen.map(({ cbsCode, pad }) => (
          <path key={cbsCode} className={classOf(looks.get(cbsCode))} d={pad} />
        ))}
      </svg>
      <Paragraph small>
        {teksten.kaartUitleg} {teksten.bronKaart(bron)}
      </Paragraph>
    </figure>
  );
}

const classOf = (look: KaartGemeente['look'] | undefined) => (look ? `is-${look}` : undefined);

import { diffArrays, diffWordsWithSpace } from 'diff';
import type { ReactNode } from 'react';
import { teksten } from '../teksten.ts';
import { Details } from './details.tsx';

type Deel = { soort: 'gelijk' | 'erbij' | 'weg'; tekst: string };
type Alinea = { isGewijzigd: boolean; delen: readonly Deel[] };

/** Beyond this many edits in one paragraph the words no longer tell the story: all out, all in. */
const maxEdits = 400;

/** What changed from one text to the next, word by word, with the paragraphs that stayed folded away. */
export function Verschil({ oud, nieuw }: { oud: string; nieuw: string }) {
  const alineas = vergelijk(oud, nieuw);
  if (alineas.every(({ isGewijzigd }) => !isGewijzigd))
    return <p className="utrecht-paragraph">{teksten.geenVerschil}</p>;
  return (
    <div className="bondgenoot-verschil">
      <p className="utrecht-paragraph utrecht-paragraph--small">{teksten.verschilUitleg}</p>
      {stretches(alineas).map(({ start, alineas: stretch, isGewijzigd }) =>
        isGewijzigd || stretch.length < 2 ? (
          stretch.map((alinea, index) => <AlineaTekst key={start + index} alinea={alinea} />)
        ) : (
          <Details key={start} summary={teksten.zelfdeAlineas(stretch.length)}>
            {stretch.map((alinea, index) => (
              <AlineaTekst key={start + index} alinea={alinea} />
            ))}
          </Details>
        ),
      )}
    </div>
  );
}

function AlineaTekst({ alinea: { isGewijzigd, delen } }: { alinea: Alinea }): ReactNode {
  return (
    <p className={`bondgenoot-verschil__alinea${isGewijzigd ? ' is-gewijzigd' : ''}`}>
      {delen.map((deel, index) => (
        <DeelTekst key={index} deel={deel} />
      ))}
    </p>
  );
}

function DeelTekst({ deel: { soort, tekst } }: { deel: Deel }) {
  if (soort === 'gelijk') return tekst;
  const Mark = soort === 'erbij' ? 'ins' : 'del';
  return (
    <Mark>
      <span className="bondgenoot-onzichtbaar">
        {' '}
        {soort === 'erbij' ? teksten.toegevoegd : teksten.verwijderd}{' '}
      </span>
      {tekst}
      <span className="bondgenoot-onzichtbaar"> {teksten.eindeWijziging} </span>
    </Mark>
  );
}

/** Paragraphs side by side; a changed one is compared word by word with the one that took its place. */
function vergelijk(oud: string, nieuw: string): Alinea[] {
  const alineas: Alinea[] = [];
  let removed: string[] = [];
  for (const { value, added, removed: isRemoved } of diffArrays(paragraphs(oud), paragraphs(nieuw))) {
    if (isRemoved) {
      removed = value;
      continue;
    }
    if (added) alineas.push(...value.map((tekst, index) => changed(removed[index], tekst)));
    alineas.push(...removed.slice(added ? value.length : 0).map((tekst) => changed(tekst, undefined)));
    removed = [];
    if (!added)
      alineas.push(
        ...value.map((tekst) => ({ isGewijzigd: false, delen: [{ soort: 'gelijk' as const, tekst }] })),
      );
  }
  return [...alineas, ...removed.map((tekst) => changed(tekst, undefined))];
}

const paragraphs = (tekst: string): string[] =>
  tekst
    .replaceAll('\r\n', '\n')
    .split(/\n+/)
    .filter((alinea) => alinea.trim() !== '');

function changed(oud: string | undefined, nieuw: string | undefined): Alinea {
  const words = diffWordsWithSpace(oud ?? '', nieuw ?? '', { maxEditLength: maxEdits });
  const delen = words?.map(({ value, added, removed }): Deel => ({
    soort: added ? 'erbij' : removed ? 'weg' : 'gelijk',
    tekst: value,
  }));
  return {
    isGewijzigd: true,
    delen: delen ?? [
      { soort: 'weg', tekst: oud ?? '' },
      { soort: 'erbij', tekst: nieuw ?? '' },
    ],
  };
}

type Stretch = { start: number; isGewijzigd: boolean; alineas: Alinea[] };

function stretches(alineas: readonly Alinea[]): Stretch[] {
  const result: Stretch[] = [];
  for (const [start, alinea] of alineas.entries()) {
    const last = result.at(-1);
    if (last?.isGewijzigd === alinea.isGewijzigd) last.alineas.push(alinea);
    else result.push({ start, isGewijzigd: alinea.isGewijzigd, alineas: [alinea] });
  }
  return result;
}

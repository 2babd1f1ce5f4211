import { BladTabel } from '#src/berekeningen/uitkomst.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { parseOpmaak } from '#src/shared/opmaak.ts';
import { findVraag, isVraagId, type Vraag } from '#src/vragen/vragen.ts';
import { Bars } from '#src/web/ui/bars.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { BulletList } from '#src/web/ui/list.tsx';
import { RichText } from '#src/web/ui/rich-text.tsx';
import { Heading, Paragraph } from '#src/web/ui/text.tsx';
import type { Werkversie, Wijziging } from './endpoints.ts';
import { teksten } from './teksten.ts';

type Props = { vraag: Vraag; inhoud: Werkversie['inhoud']; open?: boolean };

/** One question of the dossier: the joint answer, and who does not simply agree with it. */
export function DossierTekst({ vraag, inhoud, open = false }: Props) {
  const tekst = inhoud.antwoorden.find(({ vraagId }) => vraagId === vraag.id)?.tekst ?? '';
  const reacties = inhoud.reacties.filter(({ vraagId }) => vraagId === vraag.id);
  return (
    <Details summary={`${vraag.id} ${vraag.kort}`} open={open}>
      {tekst.trim() ? (
        <RichText blokken={parseOpmaak(tekst)} />
      ) : (
        <Paragraph>{teksten.geenAntwoord}</Paragraph>
      )}
      {inhoud.onderdelen
        .filter(({ vraagId }) => vraagId === vraag.id)
        .map(({ titel, tekst: zin, figuur, blad, deelnemerId }) => (
          <section key={`${titel} ${deelnemerId}`}>
            <Heading level={4}>{titel}</Heading>
            {zin && <Paragraph>{zin}</Paragraph>}
            {figuur && (
              <Bars
                titel={figuur.titel}
                groepen={[
                  {
                    naam: figuur.kolommen[1],
                    staven: figuur.staven.map(({ nadruk, ...staaf }) => ({
                      ...staaf,
                      look: nadruk ? 'petrol' : 'licht',
                    })),
                  },
                ]}
              />
            )}
            {blad && <BladTabel blad={blad} captionHidden={blad.titel === titel} />}
          </section>
        ))}
      {reacties.length > 0 && <Paragraph>{teksten.openReacties}</Paragraph>}
      <BulletList
        items={reacties.map((reactie) => ({
          id: reactie.deelnemerId,
          content: teksten.reactie({ ...reactie, deelnemer: toonNaam(reactie.deelnemer) }),
        }))}
      />
    </Details>
  );
}

/** 'O5 Eindsituatie' for an answer; a name for everything else. */
export const naamVan = (id: string) => (isVraagId(id) ? `${id} ${findVraag(id).kort}` : toonNaam(id));

/** What is new, changed or gone, part by part. */
export function Wijzigingen({ wijzigingen }: { wijzigingen: readonly Wijziging[] }) {
  return (
    <BulletList
      items={wijzigingen.map(({ wat, id, soort }) => ({
        id: `${wat} ${id}`,
        content: teksten.wijziging(teksten.watSoort(wat, naamVan(id)), soort),
      }))}
    />
  );
}

import { Form } from 'react-router';
import type { Samenwerking } from '#src/samenwerkingen/endpoints.ts';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { delers } from '#src/shared/rollen.ts';
import { type Refused, textOf } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { TextArea } from '#src/web/ui/form.tsx';
import { BulletList } from '#src/web/ui/list.tsx';
import { Heading, Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import type { Intentie } from './endpoints.ts';
import { teksten } from './teksten.ts';

type Props = {
  intentie: Intentie;
  samenwerking: Samenwerking;
  isOpen: boolean;
  refused: Refused | undefined;
};

/** The id of the field in which somebody adds one for this deelnemer. */
export const nieuweVoorwaardeId = (deelnemerId: string): string => `voorwaarde-${deelnemerId}`;

/** What each municipality asks; who is of it adds and changes its own. */
export function Voorwaarden({ intentie: { voorwaarden }, samenwerking, isOpen, refused }: Props) {
  const { id, deelnemers, mijnRollen } = samenwerking;
  const isMine = (deelnemerId: string) =>
    mijnRollen.some((mijn) => mijn.deelnemerId === deelnemerId && delers.some((rol) => rol === mijn.rol));
  return (
    <Section title={teksten.voorwaarden} id="voorwaarden">
      <Paragraph>{teksten.voorwaardenUitleg}</Paragraph>
      {deelnemers
        .filter(({ status }) => status === 'actief')
        .map((deelnemer) => {
          const eigen = voorwaarden.filter(({ deelnemerId }) => deelnemerId === deelnemer.id);
          const mayWrite = isOpen && isMine(deelnemer.id);
          return (
            <div key={deelnemer.id}>
              <Heading level={3}>{toonNaam(deelnemer.naam)}</Heading>
              {eigen.length === 0 ? (
                <Paragraph>{teksten.geenVoorwaarde}</Paragraph>
              ) : (
                <BulletList
                  items={eigen.map((voorwaarde) => ({
                    id: voorwaarde.id,
                    content: (
                      <>
                        {voorwaarde.tekst}{' '}
                        {mayWrite && (
                          <WijzigLink
                            to={`/samenwerkingen/${id}/intentie/voorwaarden/${voorwaarde.id}`}
                            tekst={voorwaarde.tekst}
                          />
                        )}
                      </>
                    ),
                  }))}
                />
              )}
              {mayWrite && (
                <Toevoegen
                  deelnemer={deelnemer}
                  refused={textOf(refused?.typed, 'deelnemerId') === deelnemer.id ? refused : undefined}
                />
              )}
            </div>
          );
        })}
    </Section>
  );
}

type AddProps = { deelnemer: { id: string; naam: string }; refused: Refused | undefined };

function Toevoegen({ deelnemer: { id, naam }, refused }: AddProps) {
  return (
    <Form method="post">
      <input type="hidden" name="deelnemerId" value={id} />
      <TextArea
        name="tekst"
        id={nieuweVoorwaardeId(id)}
        label={teksten.nieuweVoorwaarde(toonNaam(naam))}
        description={teksten.voorwaardeUitleg}
        rows={2}
        {...refused}
      />
      <Button name="actie" value="voorwaarde">
        {teksten.voegVoorwaardeToe(toonNaam(naam))}
      </Button>
    </Form>
  );
}

/** The same word at every line is a link of its own for who hears them. */
export function WijzigLink({ to, tekst }: { to: string; tekst: string }) {
  return (
    <TextLink to={to}>
      {teksten.wijzigRegel}
      <span className="bondgenoot-onzichtbaar">{teksten.wijzigRegelVoor(tekst)}</span>
    </TextLink>
  );
}

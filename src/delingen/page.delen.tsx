import { Form, useActionData, useLoaderData, useParams } from 'react-router';
import { onderdelen } from '#src/eindbeelden/eindbeeld.ts';
import { teksten as eindbeelden } from '#src/eindbeelden/teksten.ts';
import type { FunctieInhoud } from '#src/functies/endpoints.ts';
import { teksten as functies } from '#src/functies/teksten.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { hoofdletter, opsomming, toonNaam } from '#src/shared/datumtekst.ts';
import { parseOpmaak } from '#src/shared/opmaak.ts';
import { act, load, type Refused, textOf } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { DataList } from '#src/web/ui/data-list.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { RichText } from '#src/web/ui/rich-text.tsx';
import { Card, Heading, Paragraph } from '#src/web/ui/text.tsx';
import { type Deling, getDelingvoorbeeld, postDeling, type Voorbeeld } from './endpoints.ts';
import { teksten } from './teksten.ts';

const loader = load(getDelingvoorbeeld);
const action = act({
  operation: postDeling,
  body: (typed) => ({
    onderwerp: textOf(typed, 'onderwerp'),
    onderwerpId: textOf(typed, 'onderwerpId'),
    versie: textOf(typed, 'gezieneVersie'),
  }),
  to: (_result, { samenwerkingId }) => `/samenwerkingen/${samenwerkingId}/gedeeld`,
});
export const delenPage = { loader, action, Component: DelenPage };

/** Sharing is a deliberate act: first exactly what the others will see, and who they are. */
function DelenPage() {
  const voorbeeld = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { id } = useSamenwerking();
  const lezers = voorbeeld.lezers.map(toonNaam);
  const isShared = voorbeeld.alGedeeldeVersie === voorbeeld.versie;
  return (
    <SamenwerkingPage
      title={teksten.delenTitel}
      fase="verkennen"
      lead={teksten.delenLead(opsomming(lezers))}
      kruimels={[{ naam: teksten.gedeeld, to: `/samenwerkingen/${id}/gedeeld` }]}
      refused={refused}
    >
      <ErrorSummary problem={refused?.problem} />
      <Card labelledBy="voorbeeld">
        <Heading level={2} id="voorbeeld">
          {teksten.ditZienZij(voorbeeld.versie)}
        </Heading>
        <GedeeldeInhoud inhoud={voorbeeld.inhoud} />
      </Card>
      <Paragraph>{teksten.nietMee}</Paragraph>
      <Paragraph>{teksten.ookGeheel}</Paragraph>
      {isShared ? (
        <Paragraph>{teksten.alGedeeld}</Paragraph>
      ) : (
        <ShareForm voorbeeld={voorbeeld} aantal={lezers.length} />
      )}
    </SamenwerkingPage>
  );
}

function ShareForm({
  voorbeeld: { versie, alGedeeldeVersie },
  aantal,
}: {
  voorbeeld: Voorbeeld;
  aantal: number;
}) {
  const { onderwerp, onderwerpId } = useParams();
  return (
    <Form method="post">
      <input type="hidden" name="onderwerp" value={onderwerp} />
      <input type="hidden" name="onderwerpId" value={onderwerpId} />
      <input type="hidden" name="gezieneVersie" value={versie} />
      <Button variant="primary">
        {alGedeeldeVersie === null ? teksten.deelMet(aantal) : teksten.deelOpnieuw(aantal)}
      </Button>
    </Form>
  );
}

export function GedeeldeInhoud({ inhoud }: { inhoud: Deling['inhoud'] }) {
  if ('vraagId' in inhoud) return <RichText blokken={parseOpmaak(inhoud.tekst)} />;
  if ('motief' in inhoud)
    return (
      <DataList items={onderdelen.map((deel) => ({ term: eindbeelden.velden[deel], value: inhoud[deel] }))} />
    );
  if ('mensen' in inhoud) return <GedeeldeFunctie functie={inhoud} />;
  const { titel, toelichting, taakveld, letters, ernst, urgentie, bewijs, bron, helpt, waarom, alternatief } =
    inhoud;
  return (
    <>
      <Paragraph>
        <strong>{titel}</strong>
      </Paragraph>
      <RichText blokken={parseOpmaak(toelichting)} />
      <DataList
        items={[
          { term: teksten.taakveld, value: taakveld },
          { term: teksten.letters, value: hoofdletter(letters.join(', ')) },
          { term: teksten.ernst, value: teksten.vanVijf(ernst) },
          { term: teksten.urgentie, value: teksten.vanVijf(urgentie) },
          { term: teksten.bewijs, value: bewijs || teksten.geenBewijs },
          { term: teksten.bron, value: bron },
          { term: teksten.helpt, value: helpt && teksten.oordelen[helpt] },
          { term: teksten.waarom, value: waarom },
          { term: teksten.alternatief, value: alternatief },
        ]}
      />
    </>
  );
}

function GedeeldeFunctie({ functie }: { functie: FunctieInhoud }) {
  const { naam, taakveld, mensen, nodig, fte, afwezig, vacature } = functie;
  const getypt = (waarde: number | null) => waarde !== null && String(waarde).replace('.', ',');
  return (
    <DataList
      items={[
        { term: functies.naam, value: naam },
        { term: functies.taakveld, value: taakveld },
        { term: functies.mensen, value: mensen },
        { term: functies.nodig, value: nodig },
        { term: functies.fte, value: getypt(fte) },
        { term: functies.afwezig, value: getypt(afwezig) },
        { term: functies.vacature, value: getypt(vacature) },
      ]}
    />
  );
}

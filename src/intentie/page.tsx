import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { schrijvers } from '#src/antwoorden/endpoints.ts';
import { call, callAll } from '#src/http/call.ts';
import { listHoepunten, postHoepunt } from '#src/parkeerplaats/endpoints.ts';
import { HoeSuggesties } from '#src/parkeerplaats/hoe-suggesties.tsx';
import type { Samenwerking } from '#src/samenwerkingen/endpoints.ts';
import { isFaseOpen, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { teksten as samenwerkingTeksten } from '#src/samenwerkingen/teksten.ts';
import { momentInWoorden, toonNaam } from '#src/shared/datumtekst.ts';
import { parseOpmaak } from '#src/shared/opmaak.ts';
import type { Rol } from '#src/shared/rollen.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, textOf } from '#src/web/load.ts';
import { Button, ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { TextArea } from '#src/web/ui/form.tsx';
import { BulletList } from '#src/web/ui/list.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { RichText } from '#src/web/ui/rich-text.tsx';
import { Heading, Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import {
  getIntentie,
  type Intentie,
  postInstemming,
  postIntentievoorwaarde,
  postUitgangspunt,
} from './endpoints.ts';
import { Instemmingen, oordeelVelden, Stand } from './instemmingen.tsx';
import { overWat, velden } from './intentie.ts';
import { teksten } from './teksten.ts';
import { nieuweVoorwaardeId, Voorwaarden, WijzigLink } from './voorwaarden.tsx';

async function loader({ params, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const [intentie, hoepunten] = await Promise.all([
    call(fetch, getIntentie, { params }),
    callAll(fetch, listHoepunten, { params, query: { herkomst: 'intentie' } }),
  ]);
  return { intentie, geparkeerd: hoepunten.map(({ tekst }) => tekst) };
}
const action = actOneOf({
  uitgangspunt: step({ operation: postUitgangspunt }),
  voorwaarde: step({ operation: postIntentievoorwaarde }),
  instemming: step({ operation: postInstemming }),
  parkeren: step({ operation: postHoepunt }),
});
export const intentiePage = { loader, action, Component: IntentiePage };

/** Whether one of the own rollen is among these. */
export const isAmong = ({ mijnRollen }: Samenwerking, rollen: readonly Rol[]): boolean =>
  mijnRollen.some(({ rol }) => rollen.includes(rol));

/** What the group intends, what falls under it, what each asks, and who assents. */
function IntentiePage() {
  const { intentie, geparkeerd } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const samenwerking = useSamenwerking();
  const isOpen = isFaseOpen(samenwerking, 'onderzoeken');
  const mayWrite = isOpen && isAmong(samenwerking, schrijvers);
  const own = (actie: string) => (textOf(refused?.typed, 'actie') === actie ? refused : undefined);
  const isEmpty =
    intentie.versie === 0 && intentie.uitgangspunten.length === 0 && intentie.voorwaarden.length === 0;
  return (
    <SamenwerkingPage
      title={teksten.titel}
      fase="onderzoeken"
      lead={teksten.lead}
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      <ErrorSummary problem={refused?.problem} ids={fieldsOf(refused)} />
      {!isOpen && <Paragraph>{samenwerkingTeksten.nietOpen('onderzoeken')}</Paragraph>}
      {isEmpty ? (
        <Nothing mayWrite={mayWrite} />
      ) : (
        <>
          <Stand {...{ intentie, samenwerking, isOpen }} />
          <Plan intentie={intentie} mayWrite={mayWrite} />
          <Bereik intentie={intentie} />
        </>
      )}
      {(!isEmpty || mayWrite) && (
        <Uitgangspunten intentie={intentie} mayWrite={mayWrite} refused={own('uitgangspunt')} />
      )}
      {!isEmpty && (
        <>
          <Voorwaarden
            intentie={intentie}
            samenwerking={samenwerking}
            isOpen={isOpen}
            refused={own('voorwaarde')}
          />
          {isOpen && (
            <HoeSuggesties
              tekst={overWat({
                ...intentie,
                uitgangspunten: intentie.uitgangspunten.map(({ tekst }) => tekst),
              })}
              herkomst="intentie"
              geparkeerd={geparkeerd}
            />
          )}
          <Instemmingen
            intentie={intentie}
            samenwerking={samenwerking}
            isOpen={isOpen}
            refused={own('instemming')}
          />
        </>
      )}
    </SamenwerkingPage>
  );
}

/** Several forms have fields of the same name; an error leads to the form that was sent. */
function fieldsOf(refused: Refused | undefined): Record<string, string> {
  const deelnemerId = textOf(refused?.typed, 'deelnemerId') ?? '';
  const isVoorwaarde = textOf(refused?.typed, 'actie') === 'voorwaarde';
  return {
    ...oordeelVelden(deelnemerId),
    tekst: isVoorwaarde ? nieuweVoorwaardeId(deelnemerId) : 'uitgangspunt',
  };
}

function Nothing({ mayWrite }: { mayWrite: boolean }) {
  const { id } = useSamenwerking();
  return (
    <Empty
      id="leeg"
      title={teksten.leegTitel}
      action={
        mayWrite && (
          <ButtonLink variant="primary" to={`/samenwerkingen/${id}/intentie/wijzigen`}>
            {teksten.begin}
          </ButtonLink>
        )
      }
    >
      <Paragraph>{teksten.leeg}</Paragraph>
    </Empty>
  );
}

function Plan({ intentie, mayWrite }: { intentie: Intentie; mayWrite: boolean }) {
  const { id } = useSamenwerking();
  const { bedoeling, versie, gewijzigdDoor, gewijzigdOp } = intentie;
  const [, ...more] = velden;
  return (
    <Section title={teksten.watPlan} id="plan">
      {bedoeling ? (
        <RichText blokken={parseOpmaak(bedoeling)} />
      ) : (
        <Paragraph>{teksten.nogGeenTekst}</Paragraph>
      )}
      {more
        .filter((veld) => intentie[veld] !== '')
        .map((veld) => (
          <div key={veld}>
            <Heading level={3}>{teksten.velden[veld]}</Heading>
            <RichText blokken={parseOpmaak(intentie[veld])} />
          </div>
        ))}
      {gewijzigdOp && (
        <Paragraph small>
          {teksten.laatst(versie, gewijzigdDoor ?? '', momentInWoorden(gewijzigdOp))}
        </Paragraph>
      )}
      <ButtonGroup>
        {mayWrite && (
          <ButtonLink to={`/samenwerkingen/${id}/intentie/wijzigen`}>
            {versie === 0 ? teksten.begin : teksten.wijzig}
          </ButtonLink>
        )}
        <TextLink box to={`/samenwerkingen/${id}/stukken/intentieverklaring`}>
          {teksten.lees}
        </TextLink>
      </ButtonGroup>
    </Section>
  );
}

function Bereik({ intentie: { taken, knelpunten } }: { intentie: Intentie }) {
  const { id } = useSamenwerking();
  return (
    <Section title={teksten.reikwijdte} id="reikwijdte">
      {taken.length + knelpunten.length === 0 && <Paragraph>{teksten.nogGeenReikwijdte}</Paragraph>}
      {taken.length > 0 && (
        <>
          <Heading level={3}>{teksten.taken}</Heading>
          <BulletList
            items={taken.map((taak) => ({
              id: taak.id,
              content: <TextLink to={`/samenwerkingen/${id}/taken/${taak.id}`}>{taak.naam}</TextLink>,
            }))}
          />
        </>
      )}
      {knelpunten.length > 0 && (
        <>
          <Heading level={3}>{teksten.knelpunten}</Heading>
          <BulletList
            items={knelpunten.map((knelpunt) => ({
              id: knelpunt.id,
              content: (
                <>
                  <TextLink to={`/samenwerkingen/${id}/onderbouwingen/${knelpunt.id}`}>
                    {knelpunt.titel}
                  </TextLink>{' '}
                  ({toonNaam(knelpunt.deelnemer)})
                </>
              ),
            }))}
          />
        </>
      )}
    </Section>
  );
}

type PartProps = { intentie: Intentie; mayWrite: boolean; refused: Refused | undefined };

function Uitgangspunten({ intentie: { uitgangspunten }, mayWrite, refused }: PartProps) {
  const { id } = useSamenwerking();
  return (
    <Section title={teksten.uitgangspunten} id="uitgangspunten">
      <Paragraph>{teksten.vast}</Paragraph>
      <BulletList items={teksten.vasteUitgangspunten.map((tekst) => ({ id: tekst, content: tekst }))} />
      {uitgangspunten.length > 0 && (
        <>
          <Paragraph>{teksten.eigenUitgangspunten}</Paragraph>
          <BulletList
            items={uitgangspunten.map((uitgangspunt) => ({
              id: uitgangspunt.id,
              content: (
                <>
                  {uitgangspunt.tekst}{' '}
                  {mayWrite && (
                    <WijzigLink
                      to={`/samenwerkingen/${id}/intentie/uitgangspunten/${uitgangspunt.id}`}
                      tekst={uitgangspunt.tekst}
                    />
                  )}
                </>
              ),
            }))}
          />
        </>
      )}
      {mayWrite && (
        <Form method="post">
          <TextArea
            name="tekst"
            id="uitgangspunt"
            label={teksten.nieuwUitgangspunt}
            description={teksten.uitgangspuntUitleg}
            rows={2}
            {...refused}
          />
          <Button name="actie" value="uitgangspunt">
            {teksten.voegUitgangspuntToe}
          </Button>
        </Form>
      )}
    </Section>
  );
}

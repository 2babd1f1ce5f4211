import { type ActionFunctionArgs, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { postDeelnemer } from '#src/deelnemers/endpoints.ts';
import { submit } from '#src/http/call.ts';
import { postOrganisatie } from '#src/organisaties/endpoints.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { getal } from '#src/shared/getallen.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import {
  actOneOf,
  fieldsOf,
  load,
  refused as refuse,
  type Refused,
  rowsOf,
  step,
  textOf,
} from '#src/web/load.ts';
import { Alert } from '#src/web/ui/alert.tsx';
import { Button } from '#src/web/ui/button.tsx';
import { DataList } from '#src/web/ui/data-list.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { Intussen, regelsVan } from '#src/web/ui/intussen.tsx';
import { BulletList } from '#src/web/ui/list.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { deletePartner, getPartner, type PartnerHelemaal, putPartner } from './endpoints.ts';
import { AlleenKamer, mayWriteFor, naamVan } from './kamer.tsx';
import { Beoordeling } from './beoordeling.tsx';
import { Lijst } from './lijst.tsx';
import { grootVerschil, isDeelnemer, standen, verhoudingVan } from './partner.ts';
import { teksten } from './teksten.ts';

const loader = load(getPartner);

const steps = actOneOf({
  bewaar: step({
    operation: putPartner,
    body: (typed) => ({
      stand: textOf(typed, 'stand'),
      reden: textOf(typed, 'reden'),
      scores: rowsOf(typed, 'scores'),
      sterktes: rowsOf(typed, 'sterktes'),
    }),
  }),
  verwijder: step({
    operation: deletePartner,
    to: (_result, { samenwerkingId }) => `/samenwerkingen/${samenwerkingId}/partners`,
  }),
});

/** Inviting is done where every deelnemer is invited; the person is named there. */
async function invite({ params, context }: ActionFunctionArgs, form: FormData) {
  const fetch = fetchFrom(context);
  const typed = fieldsOf(form);
  const cbsCode = textOf(typed, 'cbsCode');
  const organisatie = cbsCode
    ? await submit(fetch, postOrganisatie, { body: { soort: 'gemeente', cbsCode } })
    : undefined;
  if (organisatie && !organisatie.ok) return refuse(organisatie.problem, typed);
  const organisatieId = organisatie?.result.id ?? textOf(typed, 'organisatieId');
  const outcome = await submit(fetch, postDeelnemer, { params, body: { organisatieId } });
  if (!outcome.ok) return refuse(outcome.problem, typed);
  return redirect(`/samenwerkingen/${params['samenwerkingId']}/betrokkenen`);
}

async function action(args: ActionFunctionArgs) {
  const form = await args.request.clone().formData();
  return form.get('actie') === 'nodig-uit' ? invite(args, form) : steps(args);
}
export const partnerPage = { loader, action, Component: PartnerPage };

/** One possible partner: facts, where it complements us, our judgement, and the invitation at the end. */
function PartnerPage() {
  const partner = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const samenwerking = useSamenwerking();
  const mayWrite = mayWriteFor(samenwerking, partner.deelnemerId);
  const isStale = refused?.problem.status === 412;
  return (
    <SamenwerkingPage
      title={toonNaam(partner.naam)}
      fase="verkennen"
      kruimels={[{ naam: teksten.titel, to: `/samenwerkingen/${samenwerking.id}/partners` }]}
      refused={refused}
      meta={<AlleenKamer naam={naamVan(samenwerking, partner.deelnemerId)} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {isStale && (
        <Intussen
          door={partner.gewijzigdDoor}
          bewaard={linesOf(partner.stand, partner.reden, partner.scores)}
          eigen={linesOf(
            textOf(refused?.typed, 'stand'),
            textOf(refused?.typed, 'reden'),
            rowsOf(refused?.typed ?? {}, 'scores'),
          )}
        />
      )}
      <Feiten partner={partner} />
      <Aanvulling partner={partner} />
      {mayWrite && <Beoordeling partner={partner} refused={refused} />}
      {mayWrite && <Uitnodigen partner={partner} />}
    </SamenwerkingPage>
  );
}

type Gegeven = { criteriumId?: string; score?: string | number | null; reden?: string };

function linesOf(stand: string | undefined, reden: string | undefined, scores: readonly Gegeven[]): string {
  const lijst = standen.find((each) => each === stand);
  return [
    regelsVan([
      [teksten.lijstVraag, lijst ? teksten.standen[lijst] : ''],
      [teksten.redenVraag, reden ?? ''],
    ]),
    ...scores.map((each) => `${each.score ?? ''} ${each.reden ?? ''}`),
  ].join('\n');
}

function Feiten({ partner }: { partner: PartnerHelemaal }) {
  const { provincie, inwoners, eigenInwoners, regelingen, isBuur, samenIn } = partner;
  const verhouding = verhoudingVan(inwoners, eigenInwoners);
  return (
    <Section title={teksten.feiten} id="feiten">
      <DataList
        items={[
          { term: teksten.provincie, value: provincie },
          { term: teksten.inwoners, value: inwoners && getal(inwoners) },
          {
            term: teksten.verhouding,
            value: verhouding && teksten.verhoudingTekst(getal(verhouding, 1)),
          },
          { term: teksten.buur, value: isBuur === null ? null : isBuur ? teksten.ja : teksten.nee },
          { term: teksten.regelingen, value: regelingen === null ? null : getal(regelingen) },
          {
            term: teksten.gewogen,
            value: partner.score === null ? null : getal(partner.score, 1),
          },
        ]}
      />
      {verhouding !== null && verhouding > grootVerschil && (
        <Alert label={teksten.grootVerschil} type="warning">
          <Paragraph>{teksten.grootVerschilUitleg}</Paragraph>
        </Alert>
      )}
      {regelingen !== null && samenIn.length === 0 && <Paragraph>{teksten.nietSamen}</Paragraph>}
      {samenIn.length > 0 && (
        <>
          <Paragraph>{teksten.samenIn}:</Paragraph>
          <BulletList items={samenIn.map(({ rooId, titel }) => ({ id: rooId, content: titel }))} />
        </>
      )}
    </Section>
  );
}

function Aanvulling({ partner: { aanvulling } }: { partner: PartnerHelemaal }) {
  return (
    <Section title={teksten.aanvulling} id="aanvulling">
      {aanvulling.length === 0 ? (
        <Paragraph>{teksten.aanvullingLeeg}</Paragraph>
      ) : (
        <>
          <Paragraph>{teksten.aanvullingUitleg}</Paragraph>
          <Table
            caption={teksten.aanvulling}
            captionHidden
            rows={aanvulling}
            rowKey={({ taakveld }) => taakveld}
            columns={[
              { head: teksten.taakveld, cell: ({ taakveld }) => taakveld },
              { head: teksten.eigenKnelpunten, numeric: true, cell: ({ knelpunten }) => knelpunten },
              {
                head: teksten.ander,
                cell: ({ oordeel, deeltPijn }) => (
                  <>
                    {teksten.oordelen[oordeel]}
                    {deeltPijn && (
                      <>
                        <br />
                        <small>{teksten.deeltPijn}</small>
                      </>
                    )}
                  </>
                ),
              },
              { head: teksten.waarBlijktDat, cell: ({ reden }) => reden },
            ]}
          />
        </>
      )}
    </Section>
  );
}

function Uitnodigen({ partner }: { partner: PartnerHelemaal }) {
  const { naam, cbsCode, organisatieId, stand, deelnemerStatus } = partner;
  const { id } = useSamenwerking();
  if (isDeelnemer(deelnemerStatus))
    return (
      <Section title={teksten.deelname} id="deelname">
        <Paragraph>
          <Lijst partner={partner} /> {deelnemerStatus === 'actief' ? teksten.doetMee : teksten.isUitgenodigd}{' '}
          <TextLink to={`/samenwerkingen/${id}/betrokkenen`}>{teksten.naarBetrokkenen}</TextLink>
        </Paragraph>
      </Section>
    );
  return (
    <Section title={teksten.uitnodigen} id="uitnodigen">
      {stand === 'shortlist' ? (
        <Form method="post">
          <Paragraph>{teksten.uitnodigenUitleg}</Paragraph>
          {organisatieId ? (
            <input type="hidden" name="organisatieId" value={organisatieId} />
          ) : (
            <input type="hidden" name="cbsCode" value={cbsCode ?? ''} />
          )}
          <Button name="actie" value="nodig-uit">
            {teksten.nodigUit(toonNaam(naam))}
          </Button>
        </Form>
      ) : (
        <Paragraph>{teksten.eerstShortlist}</Paragraph>
      )}
    </Section>
  );
}

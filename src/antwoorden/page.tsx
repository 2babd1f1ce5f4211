import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { deleteBijlage, listBijlagen, postBijlage } from '#src/bijlagen/endpoints.ts';
import { Bijlagen } from '#src/bijlagen/bijlagen.tsx';
import { isSchrijfbaar } from '#src/shared/slot.ts';
import { call, callAll, callPage } from '#src/http/call.ts';
import { listOpmerkingen, postOpmerking } from '#src/opmerkingen/endpoints.ts';
import { Opmerkingen } from '#src/opmerkingen/opmerkingen.tsx';
import { listHoepunten, postHoepunt } from '#src/parkeerplaats/endpoints.ts';
import { HoeSuggesties } from '#src/parkeerplaats/hoe-suggesties.tsx';
import { getSamenwerking, type Samenwerking } from '#src/samenwerkingen/endpoints.ts';
import { eigenDeelnemers, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { teksten as samenwerkingTeksten } from '#src/samenwerkingen/teksten.ts';
import { momentInWoorden, toonNaam } from '#src/shared/datumtekst.ts';
import { parseOpmaak } from '#src/shared/opmaak.ts';
import { InstrumentenBijVraag } from '#src/vragen/instrumenten-bij-vraag.tsx';
import { LessenVanAnderen } from '#src/vragen/lessen-van-anderen.tsx';
import { lessenBijVraag } from '#src/vragen/lessen.ts';
import { findVraag, isPerDeelnemer, isVraagId, type VraagId } from '#src/vragen/vragen.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, textOf, type Typed } from '#src/web/load.ts';
import { Button, ButtonGroup } from '#src/web/ui/button.tsx';
import { Conflict } from '#src/web/ui/conflict.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { TextArea } from '#src/web/ui/form.tsx';
import { Locked } from '#src/web/ui/locked.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { RichText } from '#src/web/ui/rich-text.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { AsideSection, Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { Versie } from '#src/web/ui/versie.tsx';
import { Antwoord, getAntwoord, postReactie, putAntwoord, schrijvers } from './endpoints.ts';
import { Reacties } from './reacties.tsx';
import { teksten } from './teksten.ts';
import { vraagPerZin } from './zinnen.ts';

async function loader({ params, request, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const vraagId = params['vraagId'] ?? '';
  if (!isVraagId(vraagId)) throw new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams.get('deelnemerId');
  const deelnemerId = isPerDeelnemer(vraagId)
    ? (asked ?? eigenDeelnemers(await call(fetch, getSamenwerking, { params }))[0]?.id)
    : undefined;
  if (isPerDeelnemer(vraagId) && !deelnemerId)
    return { vraagId, deelnemerId, antwoord: null, opmerkingen: [], bijlagen: [], geparkeerd: [] };
  const over = { onderwerp: 'vraag', onderwerpId: vraagId, deelnemerId, pageSize: 100 };
  const [antwoord, opmerkingen, bijlagen, hoepunten] = await Promise.all([
    call(fetch, getAntwoord, { params, query: { deelnemerId } }),
    callPage(fetch, listOpmerkingen, { params, query: over }),
    callPage(fetch, listBijlagen, { params, query: over }),
    callAll(fetch, listHoepunten, { params, query: { herkomst: vraagId } }),
  ]);
  return {
    vraagId,
    deelnemerId,
    antwoord,
    opmerkingen: opmerkingen.items,
    bijlagen: bijlagen.items,
    geparkeerd: hoepunten.map(({ tekst }) => tekst),
  };
}

const here = (
  _result: unknown,
  { samenwerkingId, vraagId }: Readonly<Record<string, string | undefined>>,
  typed: Typed,
) => {
  const kamer = textOf(typed, 'kamer') ?? textOf(typed, 'deelnemerId');
  return `/samenwerkingen/${samenwerkingId}/vragen/${vraagId}${kamer && vraagId?.startsWith('V') ? `?deelnemerId=${kamer}` : ''}`;
};
const vraagOf = (typed: Typed) => textOf(typed, 'vraag');
const antwoordStep = (status: 'concept' | 'gereed') =>
  step({
    operation: putAntwoord,
    query: (typed) => ({ deelnemerId: textOf(typed, 'kamer') }),
    body: (typed) => ({ tekst: textOf(typed, 'tekst'), status }),
    to: here,
  });

const action = actOneOf({
  bewaar: antwoordStep('concept'),
  gereed: antwoordStep('gereed'),
  reactie: step({
    operation: postReactie,
    body: ({ actie: _actie, vraag: _vraag, ...fields }) => ({ ...fields }),
    to: here,
  }),
  opmerking: step({
    operation: postOpmerking,
    body: (typed) => ({
      onderwerp: 'vraag',
      onderwerpId: vraagOf(typed),
      tekst: textOf(typed, 'tekst'),
      deelnemerId: textOf(typed, 'deelnemerId') ?? null,
    }),
    to: here,
  }),
  parkeren: step({ operation: postHoepunt, to: here }),
  bijlage: step({ operation: postBijlage, body: (_typed, form) => form, to: here }),
  'bijlage-weg': step({
    operation: deleteBijlage,
    params: (typed) => ({ bijlageId: textOf(typed, 'bijlageId') }),
    to: here,
  }),
});
export const vraagPage = { loader, action, Component: VraagPage };

/** Whose question this is. */
function vraagkop(vraagId: VraagId, kamer: string | undefined): string {
  if (kamer !== undefined) return teksten.vanKamer(vraagId, toonNaam(kamer));
  return isPerDeelnemer(vraagId) ? teksten.perDeelnemer(vraagId) : teksten.samen(vraagId);
}

/** One question: why we ask, the answer, who agrees, and what was said about it. */
function VraagPage() {
  const { vraagId, deelnemerId, antwoord, opmerkingen, bijlagen, geparkeerd } =
    useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const samenwerking = useSamenwerking();
  const vraag = findVraag(vraagId);
  const kamer = samenwerking.deelnemers.find(({ id }) => id === deelnemerId);
  const { mayWrite, isOpen } = rightsOf(samenwerking, vraag.fase, deelnemerId);
  return (
    <SamenwerkingPage
      title={vraag.vraag}
      shortTitle={`${vraag.id} ${vraag.kort}`}
      preHeading={vraagkop(vraag.id, kamer?.naam)}
      fase={vraag.fase}
      kruimels={[
        {
          naam: samenwerkingTeksten.fasen[vraag.fase],
          to: `/samenwerkingen/${samenwerking.id}/fasen/${vraag.fase}`,
        },
      ]}
      refused={refused}
      meta={
        antwoord && (
          <Meta
            items={[
              { id: 'status', content: <AntwoordStatus antwoord={antwoord} /> },
              kamer
                ? zichtbaarheid(teksten.alleenKamer(toonNaam(kamer.naam)), true)
                : zichtbaarheid(teksten.iedereen, false),
            ]}
          />
        )
      }
      aside={antwoord && <Aside antwoord={antwoord} samenwerkingId={samenwerking.id} />}
      asideLabel={teksten.asideLabel}
    >
      <ErrorSummary
        problem={refused?.problem.status === 412 ? undefined : refused?.problem}
        ids={{ tekst: textOf(refused?.typed, 'actie') === 'opmerking' ? 'opmerking' : 'antwoord' }}
      />
      <Paragraph>{vraag.waarom}</Paragraph>
      <Details summary={teksten.wie}>
        <Paragraph>{vraag.wie}</Paragraph>
      </Details>
      <Details summary={teksten.voorbeeld}>
        <Paragraph>{vraag.voorbeeld}</Paragraph>
      </Details>
      <LessenVanAnderen lessen={lessenBijVraag(vraag)} />
      <InstrumentenBijVraag vraagId={vraag.id} samenwerkingId={samenwerking.id} />
      {!antwoord && <Paragraph>{teksten.geenKamerVanU}</Paragraph>}
      {antwoord && !isOpen && <LockedAnswer fase={vraag.fase} />}
      {antwoord && mayWrite && isOpen ? (
        <AnswerForm antwoord={antwoord} geparkeerd={geparkeerd} refused={refused} />
      ) : (
        antwoord && <ReadAnswer antwoord={antwoord} />
      )}
      {antwoord && !kamer && antwoord.versie > 0 && (
        <Reacties antwoord={antwoord} samenwerking={samenwerking} refused={refused} />
      )}
      {antwoord && (
        <Bijlagen
          bijlagen={bijlagen}
          samenwerkingId={samenwerking.id}
          onderwerp="vraag"
          onderwerpId={vraagId}
          kamerId={deelnemerId}
          mayAdd={mayWrite}
          refused={refused}
        />
      )}
      {antwoord && (
        <Opmerkingen opmerkingen={opmerkingen} onderwerpId={vraagId} kamer={kamer} refused={refused} />
      )}
    </SamenwerkingPage>
  );
}

function rightsOf(
  { mijnRollen, fasen }: Samenwerking,
  fase: Samenwerking['fase'],
  deelnemerId: string | undefined,
) {
  const writes = (rol: string) => schrijvers.some((schrijver) => schrijver === rol);
  const mayWrite = mijnRollen.some(
    (mijn) => writes(mijn.rol) && (!deelnemerId || mijn.deelnemerId === deelnemerId),
  );
  const openingen = fasen.flatMap((each) =>
    each.stand === 'open' ? [{ fase: each.fase, afgeslotenOp: null }] : [],
  );
  return { mayWrite, isOpen: isSchrijfbaar(fase, openingen) };
}

function AntwoordStatus({ antwoord: { status, versie } }: { antwoord: Antwoord }) {
  return (
    <StatusBadge status={status}>
      {versie > 0 ? teksten.statusVersie(samenwerkingTeksten.statussen[status], versie) : undefined}
    </StatusBadge>
  );
}

type AnswerFormProps = { antwoord: Antwoord; geparkeerd: readonly string[]; refused: Refused | undefined };

function AnswerForm({ antwoord, geparkeerd, refused }: AnswerFormProps) {
  const { vraagId, deelnemerId, tekst, versie } = antwoord;
  const typed = textOf(refused?.typed, 'tekst');
  const huidig =
    refused?.problem.status === 412 ? Antwoord.safeParse(refused.problem.huidig).data : undefined;
  if (huidig && typed !== undefined)
    return (
      <Conflict
        name="tekst"
        label={teksten.onsAntwoord}
        bewaard={{ tekst: huidig.tekst, door: bewaardDoor(huidig) }}
        eigen={typed}
        versie={huidig.versie}
        to={`?${deelnemerId ? `deelnemerId=${deelnemerId}` : ''}`}
        hidden={{ actie: 'bewaar', kamer: deelnemerId ?? undefined }}
      />
    );
  const isAnswer =
    refused === undefined || ['bewaar', 'gereed'].includes(textOf(refused.typed, 'actie') ?? '');
  const mine = isAnswer ? refused : undefined;
  return (
    <>
      <Form method="post" className="bondgenoot-sectie">
        <Versie versie={versie} />
        {deelnemerId && <input type="hidden" name="kamer" value={deelnemerId} />}
        <TextArea
          name="tekst"
          id="antwoord"
          label={teksten.onsAntwoord}
          description={teksten.opmaakUitleg}
          rows={12}
          defaultValue={tekst}
          {...mine}
        />
        {versie > 0 && <Paragraph small>{bewaardDoor(antwoord)}</Paragraph>}
        {versie > 0 && !deelnemerId && (
          <Paragraph small>
            {vraagId === vraagPerZin ? teksten.nieuweZinnen : teksten.nieuweReacties}
          </Paragraph>
        )}
        <ButtonGroup>
          <Button variant="primary" name="actie" value="bewaar">
            {teksten.bewaarAls(versie + 1)}
          </Button>
          <Button name="actie" value="gereed">
            {teksten.zetGereed}
          </Button>
        </ButtonGroup>
      </Form>
      <HoeSuggesties
        tekst={vraagId.startsWith('V') || vraagId.startsWith('O') ? tekst : ''}
        herkomst={vraagId}
        kamerId={deelnemerId ?? undefined}
        geparkeerd={geparkeerd}
      />
    </>
  );
}

const bewaardDoor = ({ versie, gewijzigdDoor, gewijzigdOp }: Antwoord) =>
  teksten.bewaard(versie, gewijzigdDoor ?? '', gewijzigdOp ? momentInWoorden(gewijzigdOp) : '');

function ReadAnswer({ antwoord }: { antwoord: Antwoord }) {
  return (
    <Section title={teksten.onsAntwoord} id="antwoord">
      {antwoord.tekst.trim() ? (
        <RichText blokken={parseOpmaak(antwoord.tekst)} />
      ) : (
        <Paragraph>{teksten.nogLeeg}</Paragraph>
      )}
    </Section>
  );
}

function LockedAnswer({ fase }: { fase: Samenwerking['fase'] }) {
  const { id, fasen } = useSamenwerking();
  const isClosed = fasen.some((each) => each.fase === fase && each.stand === 'afgerond');
  return (
    <Locked
      id="slot"
      title={isClosed ? teksten.afgesloten : teksten.opSlotKop}
      action={<TextLink to={`/samenwerkingen/${id}/fasen/${fase}`}>{teksten.naarPoort}</TextLink>}
    >
      <Paragraph>{isClosed ? teksten.afgeslotenUitleg : teksten.opSlotUitleg}</Paragraph>
    </Locked>
  );
}

function Aside({
  antwoord: { vraagId, deelnemerId, versie, id, gedeeldeVersie },
  samenwerkingId,
}: {
  antwoord: Antwoord;
  samenwerkingId: string;
}) {
  const base = `/samenwerkingen/${samenwerkingId}`;
  const query = deelnemerId ? `?deelnemerId=${deelnemerId}` : '';
  return (
    <>
      <AsideSection title={teksten.waarvoor}>
        <Paragraph>{deelnemerId ? teksten.waarvoorKamer : teksten.waarvoorSamen}</Paragraph>
      </AsideSection>
      {versie > 0 && (
        <AsideSection title={teksten.eerdere}>
          <TextLink box to={`${base}/vragen/${vraagId}/versies${query}`}>
            {teksten.bekijkVersies(versie)}
          </TextLink>
        </AsideSection>
      )}
      {deelnemerId && id && (
        <AsideSection title={teksten.delen}>
          <Paragraph>
            {gedeeldeVersie === null
              ? teksten.nietGedeeld
              : gedeeldeVersie === versie
                ? teksten.gedeeldNu
                : teksten.gedeeldOuder(gedeeldeVersie)}
          </Paragraph>
          <TextLink box to={`${base}/delen/antwoord/${id}`}>
            {teksten.deel}
          </TextLink>
        </AsideSection>
      )}
    </>
  );
}

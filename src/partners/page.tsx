import { type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { type Deelnemer, listDeelnemers } from '#src/deelnemers/endpoints.ts';
import { call, callAll } from '#src/http/call.ts';
import { getSamenwerking } from '#src/samenwerkingen/endpoints.ts';
import { eigenDeelnemers, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { getal, procent } from '#src/shared/getallen.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { act, type Refused } from '#src/web/load.ts';
import { ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { Filter, SelectField, TextField } from '#src/web/ui/form.tsx';
import { type Column, Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { DeelnemerForm } from './deelnemer-form.tsx';
import { getPartnercriteria, listPartners, type Partner, postPartner } from './endpoints.ts';
import { AlleenKamer, mayWriteFor, naamVan } from './kamer.tsx';
import { Lijst } from './lijst.tsx';
import { type Criterium, isDeelnemer, standen } from './partner.ts';
import { teksten } from './teksten.ts';

/** A matrix is compared as a whole: all of them on one page. */
async function loader({ params, request, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const [partners, all, samenwerking, deelnemers] = await Promise.all([
    callAll(fetch, listPartners, { params, query: asked }),
    callAll(fetch, listPartners, { params }),
    call(fetch, getSamenwerking, { params }),
    callAll(fetch, listDeelnemers, { params }),
  ]);
  const deelnemerId = eigenDeelnemers(samenwerking)[0]?.id ?? all[0]?.deelnemerId;
  const kamer = deelnemerId
    ? await call(fetch, getPartnercriteria, { params: { ...params, deelnemerId } })
    : null;
  return {
    partners,
    totaal: all.length,
    asked,
    deelnemerId,
    criteria: kamer?.criteria ?? [],
    teBeoordelen: deelnemers.filter((deelnemer) => isTeBeoordelen(deelnemer, deelnemerId, all)),
  };
}
const action = act({
  operation: postPartner,
  to: ({ id }, { samenwerkingId }) => `/samenwerkingen/${samenwerkingId}/partners/${id}`,
});
export const partnersPage = { loader, action, Component: PartnersPage };

/** The others that take part or were invited, and that this deelnemer did not judge yet. */
const isTeBeoordelen = (
  { id, status }: Deelnemer,
  deelnemerId: string | undefined,
  partners: readonly Partner[],
) =>
  id !== deelnemerId &&
  isDeelnemer(status) &&
  !partners.some((partner) => partner.deelnemerId === deelnemerId && partner.anderId === id);

/** The long list and the short list with the scores, in the room of the own deelnemer. */
function PartnersPage() {
  const { partners, totaal, asked, deelnemerId, criteria, teBeoordelen } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const samenwerking = useSamenwerking();
  const base = `/samenwerkingen/${samenwerking.id}`;
  const isWriter = mayWriteFor(samenwerking, deelnemerId);
  return (
    <SamenwerkingPage
      title={teksten.titel}
      fase="verkennen"
      lead={teksten.lead}
      refused={refused}
      meta={<AlleenKamer naam={naamVan(samenwerking, eigenDeelnemers(samenwerking)[0]?.id)} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {totaal === 0 && (
        <Empty id="leeg" title={teksten.leegTitel} action={isWriter && <ZoekKnop base={base} />}>
          <Paragraph>{deelnemerId ? teksten.leeg : teksten.leegGeenKamer}</Paragraph>
        </Empty>
      )}
      {deelnemerId && (
        <ButtonGroup>
          {totaal > 0 && isWriter && <ZoekKnop base={base} />}
          <ButtonLink to={`${base}/partners/criteria`}>{teksten.naarCriteria}</ButtonLink>
          <ButtonLink to={`${base}/partners/zelftoets`}>{teksten.naarZelftoets}</ButtonLink>
        </ButtonGroup>
      )}
      {totaal > 0 && <Matrix {...{ partners, criteria, asked, base }} />}
      {deelnemerId && isWriter && teBeoordelen.length > 0 && (
        <DeelnemerForm deelnemers={teBeoordelen} deelnemerId={deelnemerId} refused={refused} />
      )}
    </SamenwerkingPage>
  );
}

const ZoekKnop = ({ base }: { base: string }) => (
  <ButtonLink variant="primary" to={`${base}/partners/zoeken`}>
    {teksten.zoekPartners}
  </ButtonLink>
);

type MatrixProps = {
  partners: readonly Partner[];
  criteria: readonly Criterium[];
  asked: Record<string, string>;
  base: string;
};

function columnsOf({ partners, criteria, base }: Omit<MatrixProps, 'asked'>): Column<Partner>[] {
  const rooms = new Set(partners.map(({ deelnemerId }) => deelnemerId));
  const van: Column<Partner> = { head: teksten.van, cell: ({ deelnemer }) => toonNaam(deelnemer) };
  return [
    {
      head: teksten.partner,
      cell: ({ id, naam, inwoners, provincie }) => (
        <>
          <TextLink to={`${base}/partners/${id}`}>
            <strong>{toonNaam(naam)}</strong>
          </TextLink>
          <br />
          <small>
            {[provincie, inwoners && `${getal(inwoners)} ${teksten.inwoners.toLowerCase()}`]
              .filter(Boolean)
              .join(', ')}
          </small>
        </>
      ),
    },
    ...(rooms.size > 1 ? [van] : []),
    { head: teksten.stand, cell: (partner) => <Lijst partner={partner} /> },
    ...criteria.map(({ id, naam, gewicht }) => ({
      head: `${naam} (${gewicht})`,
      numeric: true,
      cell: ({ scores }: Partner) =>
        scores.find(({ criteriumId }) => criteriumId === id)?.score ?? teksten.geenScore,
    })),
    {
      head: teksten.gewogen,
      numeric: true,
      cell: ({ score, gedekt }) =>
        score === null ? (
          teksten.geenScore
        ) : (
          <>
            <strong>{getal(score, 1)}</strong>
            <br />
            <small>{teksten.gedekt(procent(gedekt, 0))}</small>
          </>
        ),
    },
  ];
}

function Matrix({ partners, criteria, asked, base }: MatrixProps) {
  return (
    <Section title={teksten.matrix} id="matrix">
      <Paragraph>{teksten.matrixUitleg}</Paragraph>
      <Filter label={teksten.filter}>
        <TextField name="zoek" type="search" label={teksten.zoek} defaultValue={asked['zoek']} />
        <SelectField
          name="stand"
          label={teksten.stand}
          options={[
            ...standen.map((value) => ({ value, label: teksten.standen[value] })),
            { value: 'deelnemer', label: teksten.deelnemerOfUitgenodigd },
          ]}
          empty={teksten.alle}
          defaultValue={asked['stand']}
        />
      </Filter>
      {partners.length === 0 ? (
        <Paragraph>
          {teksten.nietsGevonden} <TextLink to={`${base}/partners`}>{teksten.wisFilter}</TextLink>
        </Paragraph>
      ) : (
        <Table
          caption={teksten.matrix}
          captionHidden
          rows={partners}
          rowKey={({ id }) => id}
          columns={columnsOf({ partners, criteria, base })}
        />
      )}
      <ButtonGroup>
        {(['csv', 'ods'] as const).map((formaat) => (
          <TextLink
            key={formaat}
            box
            reload
            icon="download"
            to={`/v1${base}/partnerexports/${formaat}?${new URLSearchParams(asked)}`}
          >
            {teksten.download[formaat]}
          </TextLink>
        ))}
      </ButtonGroup>
    </Section>
  );
}

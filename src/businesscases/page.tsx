import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { BladTabel, HoeBerekend, Waarschuwingen } from '#src/berekeningen/uitkomst.tsx';
import { alternatievenBlad } from '#src/businesscase/businesscase.document.ts';
import { Figuren } from '#src/businesscase/figuren.tsx';
import { nuchter } from '#src/businesscase/nuchter.ts';
import { Nuchter } from '#src/businesscase/nuchter.tsx';
import { teksten as rekenteksten } from '#src/businesscase/teksten.ts';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { call, callAll } from '#src/http/call.ts';
import { eigenDeelnemers, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { opsomming, toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { act, type Refused } from '#src/web/load.ts';
import { Alert } from '#src/web/ui/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { CheckboxGroup } from '#src/web/ui/choice.tsx';
import { DataList } from '#src/web/ui/data-list.tsx';
import { Downloads } from '#src/web/ui/downloads.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { Filter, SelectField } from '#src/web/ui/form.tsx';
import { Locked } from '#src/web/ui/locked.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import {
  type Businesscase,
  type Businesscaseuitkomst,
  cijferaars,
  getSimulatie,
  getUitkomst,
  listBusinesscases,
  postBusinesscase,
  schrijvers,
} from './endpoints.ts';
import { alsGetypt, Instellingenvelden, instellingenVan, metIngroei } from './instellingen.tsx';
import { isSamenOpSlot } from './slot.ts';
import { teksten } from './teksten.ts';
import { Vergelijking } from './vergelijking.tsx';

async function loader({ params, request, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const [zaak = null] = await callAll(fetch, listBusinesscases, { params });
  if (!zaak) return { zaak, uitkomst: null, metKansen: false, alternatief: 0, naast: 0 };
  const search = new URL(request.url).searchParams;
  const blijft = search.getAll('blijft');
  const weg = zaak.cijfers.map((each) => each.deelnemerId).filter((id) => !blijft.includes(id));
  const metKansen = search.has('kansen');
  const query = new URLSearchParams(blijft.length > 0 ? weg.map((id) => ['zonder', id]) : []);
  const path = { ...params, businesscaseId: zaak.id };
  const operation = metKansen ? getSimulatie : getUitkomst;
  // A key that occurs more than once: the address is made here.
  const met = { ...operation, path: `${operation.path}${query.size > 0 ? `?${query}` : ''}` as const };
  const uitkomst = await call(fetch, met, { params: path });
  return { zaak, uitkomst, metKansen, ...chosenFrom(search, uitkomst) };
}

/** The alternative in the address, else the best; beside the one in the address, else doing nothing. */
function chosenFrom(search: URLSearchParams, { alternatieven, resultaat }: Businesscaseuitkomst) {
  const asked = (name: string) => alternatieven.findIndex(({ id }) => id === search.get(name));
  const beste = resultaat?.uitkomst.beste ?? 0;
  const niets = resultaat?.uitkomst.alternatieven.findIndex(({ nietsDoen }) => nietsDoen) ?? -1;
  const alternatief = asked('alternatief') < 0 ? beste : asked('alternatief');
  const anders = [niets, beste, 0, 1].find((index) => index >= 0 && index !== alternatief) ?? alternatief;
  return { alternatief, naast: asked('naast') < 0 ? anders : asked('naast') };
}
const action = act({
  operation: postBusinesscase,
  body: instellingenVan,
});
export const businesscasesPage = { loader, action, Component: BusinesscasesPage };

/** The business case of the samenwerking: whose figures count, and what follows from them. */
function BusinesscasesPage() {
  const { zaak, uitkomst, metKansen, alternatief, naast } = useLoaderData<typeof loader>();
  const refused = metIngroei(useActionData<Refused>());
  const { id, mijnRollen, deelnemers } = useSamenwerking();
  const mag = mijnRollen.some(({ rol }) => schrijvers.some((schrijver) => schrijver === rol));
  const opSlot = deelnemers
    .filter((each) => zaak?.opSlot.includes(each.id))
    .map(({ naam }) => toonNaam(naam));
  const isOpSlot = zaak !== null && isSamenOpSlot(zaak.opSlot, deelnemers);
  return (
    <SamenwerkingPage
      title={teksten.titel}
      fase="onderzoeken"
      lead={teksten.lead}
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {zaak && opSlot.length > 0 && (
        <Locked id="slot" title={isOpSlot ? teksten.opSlotTitel : teksten.opSlotDeelsTitel}>
          <Paragraph>{isOpSlot ? teksten.opSlot : teksten.opSlotDeels}</Paragraph>
          <Paragraph>
            {teksten.wachtOpNulmeting(opsomming(opSlot))}{' '}
            <TextLink to={`/samenwerkingen/${id}/doelen`}>{teksten.naarDoelen}</TextLink>
          </Paragraph>
        </Locked>
      )}
      {!zaak && <Begin mag={mag} refused={refused} />}
      {zaak && <Stand zaak={zaak} mag={mag} />}
      {zaak && <Uitgangspunten zaak={zaak} mag={mag && !isOpSlot} />}
      {zaak && uitkomst && <Uitkomst {...{ zaak, uitkomst, metKansen, alternatief, naast }} />}
    </SamenwerkingPage>
  );
}

/** Sober until somebody knows better. */
const voorstel = { ...nuchter, ingroei: [...nuchter.ingroei], aantalJaren: 10 };

function Begin({ mag, refused }: { mag: boolean; refused: Refused | undefined }) {
  const { id } = useSamenwerking();
  return (
    <Empty id="leeg" title={teksten.leegTitel}>
      <Paragraph>{teksten.leeg}</Paragraph>
      <Paragraph>
        {teksten.eerstNulmeting} <TextLink to={`/samenwerkingen/${id}/doelen`}>{teksten.naarDoelen}</TextLink>
      </Paragraph>
      {mag && (
        <>
          <Nuchter />
          <Form method="post">
            <Instellingenvelden waarden={voorstel} refused={refused} />
            <Button variant="primary">{teksten.begin}</Button>
          </Form>
        </>
      )}
    </Empty>
  );
}

const badges = { geen: 'leeg', gedeeld: 'gedeeld', getekend: 'gereed' } as const;

/** Whose figures are shared and signed, and the way to one's own. */
function Stand({ zaak, mag }: { zaak: Businesscase; mag: boolean }) {
  const samenwerking = useSamenwerking();
  const base = `/samenwerkingen/${samenwerking.id}/businesscase`;
  const eigen = eigenDeelnemers(samenwerking);
  const vult = eigen.filter(({ id }) =>
    samenwerking.mijnRollen.some(
      ({ rol, deelnemerId }) => deelnemerId === id && cijferaars.some((each) => each === rol),
    ),
  );
  return (
    <Section id="cijfers" title={teksten.perGemeente}>
      <Table
        caption={teksten.perGemeente}
        captionHidden
        rows={zaak.cijfers}
        rowKey={({ deelnemerId }) => deelnemerId}
        columns={[
          {
            head: teksten.gemeente,
            cell: ({ deelnemerId, deelnemer }) =>
              eigen.some(({ id }) => id === deelnemerId) ? (
                <TextLink to={`${base}/${zaak.id}/regels/${deelnemerId}`}>{toonNaam(deelnemer)}</TextLink>
              ) : (
                toonNaam(deelnemer)
              ),
          },
          {
            head: teksten.cijfers,
            cell: ({ stand, getekendDoor, delingId, deelnemer }) => (
              <>
                <StatusBadge status={badges[stand]}>{teksten.standen[stand]}</StatusBadge>{' '}
                {getekendDoor && <small>{getekendDoor}</small>}{' '}
                {delingId && (
                  <TextLink to={`${base}/${zaak.id}/cijfers/${delingId}`}>
                    {teksten.bekijkGedeeld}{' '}
                    <span className="bondgenoot-onzichtbaar">{teksten.vanGemeente(toonNaam(deelnemer))}</span>
                  </TextLink>
                )}
              </>
            ),
          },
        ]}
      />
      <ButtonGroup>
        {vult.map(({ id, naam }) => (
          <ButtonLink key={id} variant="primary" to={`${base}/${zaak.id}/regels/${id}`}>
            {teksten.naarRegels(toonNaam(naam))}
          </ButtonLink>
        ))}
        <ButtonLink
          variant={mag && vult.length === 0 ? 'primary' : 'secondary'}
          to={`${base}/${zaak.id}/regels/samen`}
        >
          {teksten.naarGezamenlijk}
        </ButtonLink>
      </ButtonGroup>
    </Section>
  );
}

/** What the whole case is calculated with, beside what is sober. */
function Uitgangspunten({ zaak, mag }: { zaak: Businesscase; mag: boolean }) {
  const { id } = useSamenwerking();
  const { beginjaar, aantalJaren, discontovoet, prijzen, realisatie, ingroei } = zaak;
  const beside = (waarde: string, sober: string) =>
    waarde === sober ? waarde : teksten.metVoorstel(waarde, sober);
  const groei = (delen: readonly number[]) =>
    delen.length === 0 ? teksten.meteen : rekenteksten.procent(delen.map(alsGetypt).join('; '));
  const pct = (waarde: number) => rekenteksten.procent(alsGetypt(waarde));
  return (
    <Section id="uitgangspunten" title={teksten.uitgangspunten}>
      <DataList
        items={[
          { term: teksten.periode, value: teksten.vanTot(beginjaar, beginjaar + aantalJaren - 1) },
          {
            term: rekenteksten.nuchterNamen.discontovoet,
            value: beside(pct(discontovoet), pct(nuchter.discontovoet)),
          },
          {
            term: rekenteksten.nuchterNamen.prijzen,
            value: beside(rekenteksten.prijsnamen[prijzen], rekenteksten.prijsnamen[nuchter.prijzen]),
          },
          {
            term: rekenteksten.nuchterNamen.realisatie,
            value: beside(pct(realisatie), pct(nuchter.realisatie)),
          },
          {
            term: rekenteksten.nuchterNamen.ingroei,
            value: beside(groei(ingroei), groei(nuchter.ingroei)),
          },
        ]}
      />
      <Nuchter />
      {mag && (
        <TextLink box to={`/samenwerkingen/${id}/businesscase/${zaak.id}/instellingen`}>
          {teksten.wijzigInstellingen}
        </TextLink>
      )}
    </Section>
  );
}

type UitkomstProps = {
  zaak: Businesscase;
  uitkomst: Businesscaseuitkomst;
  metKansen: boolean;
  alternatief: number;
  naast: number;
};

function Uitkomst(props: UitkomstProps) {
  const { zaak, uitkomst, metKansen, alternatief, naast } = props;
  const { resultaat, deelnemers, ontbreekt, nietGetekend } = uitkomst;
  const namen = (wie: readonly string[]) => opsomming(wie.map(toonNaam));
  const gekozen = resultaat?.uitkomst.alternatieven[alternatief];
  return (
    <Section id="uitkomst" title={teksten.uitkomst}>
      {ontbreekt.length > 0 && (
        <Alert type="warning" label={teksten.ontbreekt}>
          <Paragraph>{teksten.ontbreektUitleg(namen(ontbreekt))}</Paragraph>
        </Alert>
      )}
      {nietGetekend.length > 0 && <Paragraph small>{teksten.nietGetekend(namen(nietGetekend))}</Paragraph>}
      <Keuzes {...props} />
      {!resultaat || !gekozen ? (
        <Paragraph>{teksten.nogGeenUitkomst}</Paragraph>
      ) : (
        <>
          <Waarschuwingen waarschuwingen={resultaat.waarschuwingen} />
          <BladTabel blad={alternatievenBlad(resultaat.uitkomst)} onPhone="scroll" />
          <Vergelijking
            deelnemers={deelnemers}
            een={gekozen}
            ander={naast === alternatief ? undefined : resultaat.uitkomst.alternatieven[naast]}
          />
          <Figuren deelnemers={deelnemers} uitkomst={resultaat.uitkomst} alternatief={gekozen} />
          {metKansen && !gekozen.simulatie && <Paragraph>{teksten.geenSpreiding}</Paragraph>}
          <HoeBerekend {...resultaat} />
          <Bestanden zaak={zaak} blijvers={deelnemers} />
        </>
      )}
    </Section>
  );
}

/** Which alternative, who stays, and whether to draw: all in the address, so that it can be sent on. */
function Keuzes({ zaak, uitkomst, alternatief, naast, metKansen }: UitkomstProps) {
  const { id } = useSamenwerking();
  const idOf = (index: number) => uitkomst.alternatieven[index]?.id ?? '';
  const to = (...blijft: readonly string[]) =>
    `/samenwerkingen/${id}/businesscase?${new URLSearchParams([
      ['alternatief', idOf(alternatief)],
      ['naast', idOf(naast)],
      ...blijft.map((wie) => ['blijft', wie]),
      ...(metKansen ? [['kansen', 'ja']] : []),
    ])}#uitkomst`;
  const alleen = (weg: string) =>
    to(...zaak.cijfers.map(({ deelnemerId }) => deelnemerId).filter((wie) => wie !== weg));
  const opties = uitkomst.alternatieven.map((each) => ({ value: each.id, label: each.naam }));
  const isAnders = uitkomst.deelnemers.length < zaak.cijfers.length;
  return (
    <>
      <Filter label={teksten.keuzes} submit={teksten.toon}>
        <SelectField
          name="alternatief"
          label={teksten.alternatief}
          empty={false}
          options={opties}
          defaultValue={idOf(alternatief)}
        />
        <SelectField
          name="naast"
          label={teksten.vergelijk}
          empty={false}
          options={opties}
          defaultValue={idOf(naast)}
        />
        <CheckboxGroup
          name="blijft"
          label={teksten.blijvers}
          description={teksten.blijversUitleg}
          options={zaak.cijfers.map((each) => ({ value: each.deelnemerId, label: toonNaam(each.deelnemer) }))}
          defaultValues={uitkomst.deelnemers.map((each) => each.id)}
        />
        <CheckboxGroup
          name="kansen"
          label={teksten.kansen}
          description={teksten.kansenUitleg}
          options={[{ value: 'ja', label: teksten.berekenKansen }]}
          defaultValues={metKansen ? ['ja'] : []}
        />
      </Filter>
      <ButtonGroup>
        {isAnders ? (
          <TextLink to={to()}>{teksten.metAllen}</TextLink>
        ) : (
          zaak.cijfers.length > 1 &&
          zaak.cijfers.map(({ deelnemerId, deelnemer }) => (
            <TextLink key={deelnemerId} to={alleen(deelnemerId)}>
              {teksten.zonder(toonNaam(deelnemer))}
            </TextLink>
          ))
        )}
      </ButtonGroup>
    </>
  );
}

type Blijvers = { zaak: Businesscase; blijvers: Businesscaseuitkomst['deelnemers'] };

/** The file is about whom the page is about. */
function Bestanden({ zaak, blijvers }: Blijvers) {
  const { id } = useSamenwerking();
  const weg = zaak.cijfers.filter(({ deelnemerId }) => !blijvers.some((each) => each.id === deelnemerId));
  return (
    <Downloads
      adres={`/v1/samenwerkingen/${id}/businesscases/${zaak.id}/bestanden`}
      formaten={lijstformaten}
      vraag={new URLSearchParams(weg.map(({ deelnemerId }) => ['zonder', deelnemerId]))}
    />
  );
}

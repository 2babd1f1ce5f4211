import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { reageerders } from '#src/antwoorden/endpoints.ts';
import { oordelen } from '#src/antwoorden/reactie.ts';
import { teksten as reacties } from '#src/antwoorden/teksten.ts';
import { callAll } from '#src/http/call.ts';
import { isFaseOpen, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { teksten as samenwerkingTeksten } from '#src/samenwerkingen/teksten.ts';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { act, inOrderOf, type Refused, rowsOf, textOf, type Typed } from '#src/web/load.ts';
import { Button, ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { RadioGroup } from '#src/web/ui/choice.tsx';
import { Empty } from '#src/web/ui/empty.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { TextField } from '#src/web/ui/form.tsx';
import { BulletList } from '#src/web/ui/list.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { StatusBadge, type StatusSoort } from '#src/web/ui/status-badge.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { listEindsituatiezinnen, postZinsoordeel, type Zin } from './endpoints.ts';
import { teksten } from './teksten.ts';
import { type Stemming, stemmingVan } from '#src/antwoorden/zinnen.ts';

const loader = ({ params, context }: LoaderFunctionArgs) =>
  callAll(fetchFrom(context), listEindsituatiezinnen, { params });

/** The fields are named as the API names them in a refusal: `oordelen.3.toelichting`. */
const veld = (index: number, naam: 'sleutel' | 'oordeel' | 'toelichting') => `oordelen.${index}.${naam}`;

const action = act({
  operation: postZinsoordeel,
  body: (typed: Typed) => ({
    deelnemerId: textOf(typed, 'deelnemerId'),
    // Without JavaScript a group in which nothing is chosen is not sent.
    oordelen: rowsOf(typed, 'oordelen').map((rij) => ({ oordeel: '', ...rij })),
  }),
});
export const eindsituatiePage = { loader, action, Component: EindsituatiePage };

/** The joint end state sentence by sentence, with who agrees. */
function EindsituatiePage() {
  const zinnen = useLoaderData<typeof loader>();
  const sleutels = zinnen.map(({ sleutel }) => sleutel);
  const refused = inOrderOf(useActionData<Refused>(), 'oordelen', 'sleutel', sleutels);
  const samenwerking = useSamenwerking();
  const { id, deelnemers, mijnRollen } = samenwerking;
  const actief = deelnemers.filter(({ status }) => status === 'actief');
  const isOpen = isFaseOpen(samenwerking, 'onderzoeken');
  const mine = actief.filter((deelnemer) =>
    mijnRollen.some(
      (mijn) => mijn.deelnemerId === deelnemer.id && reageerders.some((rol) => rol === mijn.rol),
    ),
  );
  return (
    <SamenwerkingPage
      title={teksten.zinnenTitel}
      fase="onderzoeken"
      lead={teksten.zinnenLead}
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {zinnen.length === 0 ? (
        <Empty
          id="leeg"
          title={teksten.zinnenLeegTitel}
          action={
            <ButtonLink variant="primary" to={`/samenwerkingen/${id}/vragen/O5`}>
              {teksten.naarO5}
            </ButtonLink>
          }
        >
          <Paragraph>{teksten.zinnenLeeg}</Paragraph>
        </Empty>
      ) : (
        <>
          <Overzicht zinnen={zinnen} deelnemers={actief} samenwerkingId={id} />
          {!isOpen && <Paragraph>{samenwerkingTeksten.nietOpen('onderzoeken')}</Paragraph>}
          {isOpen &&
            mine.map((deelnemer) => (
              <Oordelen
                key={deelnemer.id}
                zinnen={zinnen}
                deelnemer={deelnemer}
                refused={textOf(refused?.typed, 'deelnemerId') === deelnemer.id ? refused : undefined}
              />
            ))}
        </>
      )}
    </SamenwerkingPage>
  );
}

type Deelnemer = { id: string; naam: string };
const badges: Record<Stemming, StatusSoort> = {
  eens: 'gereed',
  opmerking: 'voorwaarden',
  oneens: 'verworpen',
  wacht: 'wacht',
};

type OverzichtProps = { zinnen: readonly Zin[]; deelnemers: readonly Deelnemer[]; samenwerkingId: string };

function Overzicht({ zinnen, deelnemers, samenwerkingId }: OverzichtProps) {
  const ids = deelnemers.map(({ id }) => id);
  const rows = zinnen.map((zin) => ({ ...zin, stemming: stemmingVan(zin.oordelen, ids) }));
  return (
    <>
      <Paragraph>
        {teksten.telling(rows.filter(({ stemming }) => stemming === 'eens').length, rows.length)}{' '}
        <TextLink to={`/samenwerkingen/${samenwerkingId}/vragen/O5`}>{teksten.naarO5}</TextLink>
      </Paragraph>
      <Table
        caption={teksten.zinnenTitel}
        captionHidden
        rows={rows}
        rowKey={({ sleutel }) => sleutel}
        columns={[
          { head: teksten.zin, cell: ({ zin }) => zin },
          {
            head: teksten.stemming,
            cell: ({ stemming }) => (
              <StatusBadge status={badges[stemming]}>{teksten.stemmingen[stemming]}</StatusBadge>
            ),
          },
          { head: teksten.wie, cell: (zin) => <Wie zin={zin} deelnemers={deelnemers} /> },
        ]}
      />
      <ButtonGroup>
        {(['csv', 'ods'] as const).map((formaat) => (
          <TextLink
            key={formaat}
            box
            reload
            icon="download"
            to={`/v1/samenwerkingen/${samenwerkingId}/eindsituatie-exports/${formaat}`}
          >
            {teksten.download[formaat]}
          </TextLink>
        ))}
      </ButtonGroup>
    </>
  );
}

function Wie({ zin, deelnemers }: { zin: Zin; deelnemers: readonly Deelnemer[] }) {
  return (
    <BulletList
      items={deelnemers.map(({ id, naam }) => {
        const found = zin.oordelen.find(({ deelnemerId }) => deelnemerId === id);
        const oordeel = found ? reacties.oordelen[found.oordeel].toLowerCase() : teksten.nogNiet;
        return {
          id,
          content: `${toonNaam(naam)}: ${oordeel}${found?.toelichting ? `. ${found.toelichting}` : ''}`,
        };
      })}
    />
  );
}

type OordelenProps = { zinnen: readonly Zin[]; deelnemer: Deelnemer; refused: Refused | undefined };

/** One form for all sentences: what was said stands filled in, what changed is asked again. */
function Oordelen({ zinnen, deelnemer: { id, naam }, refused }: OordelenProps) {
  const eerder = (zin: Zin) => zin.oordelen.find(({ deelnemerId }) => deelnemerId === id);
  const open = zinnen.filter((zin) => !eerder(zin)).length;
  const options = [{ value: '', label: teksten.geenOordeel }].concat(
    oordelen.map((value) => ({ value, label: reacties.oordelen[value] })),
  );
  return (
    <Section title={teksten.oordeelVan(toonNaam(naam))} id={`oordelen-${id}`}>
      {open > 0 && <Paragraph>{teksten.nieuwTeller(open)}</Paragraph>}
      <Form method="post">
        <input type="hidden" name="deelnemerId" value={id} />
        {zinnen.map((zin, index) => (
          <div key={zin.sleutel}>
            <input type="hidden" name={veld(index, 'sleutel')} value={zin.sleutel} />
            <RadioGroup
              name={veld(index, 'oordeel')}
              label={zin.zin}
              options={options}
              defaultValue={eerder(zin)?.oordeel ?? ''}
              {...refused}
            />
            <TextField
              name={veld(index, 'toelichting')}
              label={teksten.toelichting}
              defaultValue={eerder(zin)?.toelichting}
              optional
              {...refused}
            />
          </div>
        ))}
        <Paragraph small>{teksten.toelichtingUitleg}</Paragraph>
        <Button variant="primary">{teksten.bewaarOordelen(toonNaam(naam))}</Button>
      </Form>
    </Section>
  );
}

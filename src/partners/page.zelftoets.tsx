import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { call } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { getal } from '#src/shared/getallen.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { act, type Filled, inOrderOf, type Refused, rowsOf, textOf } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { RadioGroup } from '#src/web/ui/choice.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { TextField } from '#src/web/ui/form.tsx';
import { Intussen } from '#src/web/ui/intussen.tsx';
import { BulletList } from '#src/web/ui/list.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Heading, Paragraph, Section } from '#src/web/ui/text.tsx';
import { getZelftoets, putZelftoets, Zelftoets } from './endpoints.ts';
import { AlleenKamer, eigenKamer, mayWriteFor, naamVan } from './kamer.tsx';
import { teksten } from './teksten.ts';
import { type Lezing, leesZelftoets, type Stelling, themas } from './zelftoets.ts';

async function loader({ params, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const deelnemerId = await eigenKamer(fetch, params);
  return { deelnemerId, toets: await call(fetch, getZelftoets, { params: { ...params, deelnemerId } }) };
}
const weetNiet = 'weet-niet';
const nietGekozen = 'geen'; // refused, with what to do
// What nobody touched is no answer; 'weet ik niet' is one, and an explanation asks for one.
const isBeantwoord: Filled = ({ score, toelichting }) => Boolean(score || toelichting?.trim());
const hasStelling: Filled = ({ stelling }) => Boolean(stelling?.trim());
const action = act({
  operation: putZelftoets,
  params: (typed) => ({ deelnemerId: textOf(typed, 'deelnemerId') }),
  body: (typed) => ({
    antwoorden: rowsOf(typed, 'antwoorden', isBeantwoord).map(({ score, ...rest }) => ({
      ...rest,
      score: score === weetNiet ? '' : score || nietGekozen,
    })),
    eigen: rowsOf(typed, 'eigen', hasStelling),
  }),
  rows: { antwoorden: isBeantwoord, eigen: hasStelling },
});
export const zelftoetsPage = { loader, action, Component: ZelftoetsPage };

const extra = 2;

/** How good are we as a partner? With what it says on top. */
function ZelftoetsPage() {
  const { deelnemerId, toets } = useLoaderData<typeof loader>();
  const stellingIds = toets.stellingen.map(({ id }) => id);
  const refused = inOrderOf(useActionData<Refused>(), 'antwoorden', 'id', stellingIds);
  const samenwerking = useSamenwerking();
  const huidig =
    refused?.problem.status === 412 ? Zelftoets.safeParse(refused.problem.huidig).data : undefined;
  return (
    <SamenwerkingPage
      title={teksten.zelftoetsTitel}
      fase="verkennen"
      lead={teksten.zelftoetsLead}
      kruimels={[{ naam: teksten.titel, to: `/samenwerkingen/${samenwerking.id}/partners` }]}
      refused={refused}
      meta={<AlleenKamer naam={naamVan(samenwerking, deelnemerId)} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {huidig && refused && (
        <Intussen
          door={huidig.gewijzigdDoor}
          bewaard={linesOf(toets.stellingen, huidig.antwoorden)}
          eigen={linesOf(toets.stellingen, rowsOf(refused.typed, 'antwoorden'))}
        />
      )}
      <Section title={teksten.lezing} id="lezing">
        <Reading lezing={leesZelftoets(toets.stellingen, toets.antwoorden)} />
      </Section>
      {mayWriteFor(samenwerking, deelnemerId) && (
        <Form method="post">
          <input type="hidden" name="versie" value={huidig?.versie ?? toets.versie} />
          <input type="hidden" name="deelnemerId" value={deelnemerId} />
          <Fields toets={toets} refused={refused} />
          <Button variant="primary">{teksten.bewaarToets}</Button>
        </Form>
      )}
    </SamenwerkingPage>
  );
}

type Gegeven = { id?: string; score?: string | number | null; toelichting?: string };

const linesOf = (stellingen: readonly Stelling[], antwoorden: readonly Gegeven[]) =>
  stellingen
    .map(({ id, stelling }) => {
      const found = antwoorden.find((antwoord) => antwoord.id === id);
      const score = found?.score === weetNiet || found?.score === null ? teksten.weetNiet : found?.score;
      return `${stelling} ${score ?? ''} ${found?.toelichting ?? ''}`.trim();
    })
    .join('\n');

function Reading({ lezing }: { lezing: Lezing }) {
  if (lezing.beantwoord === 0 && lezing.onbekend.length === 0)
    return <Paragraph>{teksten.lezingLeeg}</Paragraph>;
  const lists = [
    { kop: teksten.sterk, stellingen: lezing.sterk },
    { kop: teksten.zwak, stellingen: lezing.zwak },
    { kop: teksten.uitzoeken, stellingen: lezing.onbekend },
  ];
  return (
    <>
      <Paragraph>{teksten.beantwoord(lezing.beantwoord, lezing.totaal)}</Paragraph>
      <Table
        caption={teksten.lezing}
        captionHidden
        rows={lezing.themas}
        rowKey={({ thema }) => thema}
        columns={[
          { head: teksten.thema, cell: ({ thema }) => teksten.themas[thema] },
          { head: teksten.gemiddelde, numeric: true, cell: ({ gemiddelde }) => getal(gemiddelde, 1) },
        ]}
      />
      {lists
        .filter(({ stellingen }) => stellingen.length > 0)
        .map(({ kop, stellingen }) => (
          <div key={kop}>
            <Heading level={3}>{kop}</Heading>
            <BulletList items={stellingen.map(({ id, stelling }) => ({ id, content: stelling }))} />
          </div>
        ))}
    </>
  );
}

type FieldsProps = { toets: Zelftoets; refused: Refused | undefined };

function Fields({ toets: { stellingen, antwoorden }, refused }: FieldsProps) {
  const own = stellingen.filter(({ thema }) => thema === 'eigen');
  // Of a refused form its own rows, each with its own id: somebody else may have taken one out meanwhile.
  const rows = refused
    ? rowsOf(refused.typed, 'eigen')
    : [...own, ...Array.from({ length: extra }, () => ({ id: '', stelling: '' }))];
  return (
    <>
      {([...themas, 'eigen'] as const).map((thema) => (
        <Section key={thema} title={teksten.themas[thema]} id={`thema-${thema}`}>
          {stellingen.map(
            (stelling, index) =>
              stelling.thema === thema && (
                <StellingFields
                  key={stelling.id}
                  stelling={stelling}
                  index={index}
                  antwoord={antwoorden.find(({ id }) => id === stelling.id)}
                  refused={refused}
                />
              ),
          )}
        </Section>
      ))}
      {rows.map(({ id, stelling }, index) => (
        <div key={`${id} ${index}`}>
          <input type="hidden" name={`eigen.${index}.id`} value={id} />
          <TextField
            name={`eigen.${index}.stelling`}
            label={teksten.eigenStelling(index + 1)}
            description={teksten.eigenStellingUitleg}
            defaultValue={stelling}
            maxLength={300}
            optional
            {...refused}
          />
        </div>
      ))}
    </>
  );
}

type StellingProps = {
  stelling: Stelling;
  index: number;
  antwoord: Zelftoets['antwoorden'][number] | undefined;
  refused: Refused | undefined;
};

function StellingFields({ stelling: { id, stelling }, index, antwoord, refused }: StellingProps) {
  const options = [
    ...teksten.scores.map((label, score) => ({ value: String(score + 1), label })),
    { value: weetNiet, label: teksten.weetNiet },
  ];
  return (
    <>
      <input type="hidden" name={`antwoorden.${index}.id`} value={id} />
      <RadioGroup
        name={`antwoorden.${index}.score`}
        label={stelling}
        options={options}
        defaultValue={antwoord && (antwoord.score === null ? weetNiet : String(antwoord.score))}
        {...refused}
      />
      <TextField
        name={`antwoorden.${index}.toelichting`}
        label={teksten.toelichting}
        defaultValue={antwoord?.toelichting}
        optional
        {...refused}
      />
    </>
  );
}

import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { schrijvers } from '#src/antwoorden/endpoints.ts';
import { teksten as antwoordteksten } from '#src/antwoorden/teksten.ts';
import { call } from '#src/http/call.ts';
import { isFaseOpen, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { teksten as samenwerkingTeksten } from '#src/samenwerkingen/teksten.ts';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { act, type Refused, textOf, type Typed } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { CheckboxGroup, type Choice } from '#src/web/ui/choice.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { TextArea } from '#src/web/ui/form.tsx';
import { Intussen, regelsVan } from '#src/web/ui/intussen.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { Versie } from '#src/web/ui/versie.tsx';
import { getIntentie, getIntentiekeuzen, Intentie, putIntentie } from './endpoints.ts';
import { velden } from './intentie.ts';
import { isAmong } from './page.tsx';
import { teksten } from './teksten.ts';

async function loader({ params, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const [intentie, mogelijk] = await Promise.all([
    call(fetch, getIntentie, { params }),
    call(fetch, getIntentiekeuzen, { params }),
  ]);
  return {
    intentie,
    taken: mogelijk.taken.map(({ id, naam }) => ({ value: id, label: naam })),
    knelpunten: mogelijk.knelpunten.map((knelpunt) => ({
      value: knelpunt.id,
      label: teksten.vanWie({ ...knelpunt, deelnemer: toonNaam(knelpunt.deelnemer) }),
    })),
  };
}
const action = act({
  operation: putIntentie,
  body: (typed: Typed) => ({
    ...Object.fromEntries(velden.map((veld) => [veld, textOf(typed, veld)])),
    taakIds: [typed['taakIds'] ?? []].flat(),
    knelpuntIds: [typed['knelpuntIds'] ?? []].flat(),
  }),
  to: (_result, { samenwerkingId }) => `/samenwerkingen/${samenwerkingId}/intentie`,
});
const regelsUit = (waarde: (veld: (typeof velden)[number]) => string) =>
  regelsVan(velden.map((veld) => [teksten.velden[veld], waarde(veld)] as const));

export const intentieFormPage = { loader, action, Component: IntentieFormPage };

/** The form of the text and of what falls under it. */
function IntentieFormPage() {
  const { intentie, taken, knelpunten } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const samenwerking = useSamenwerking();
  const { id } = samenwerking;
  const isOpen = isFaseOpen(samenwerking, 'onderzoeken');
  const huidig =
    refused?.problem.status === 412 ? Intentie.safeParse(refused.problem.huidig).data : undefined;
  const chosen = (name: string, options: readonly { value: string; label: string }[]) =>
    options.filter(({ value }) => [refused?.typed[name]].flat().includes(value)).map(({ label }) => label);
  return (
    <SamenwerkingPage
      title={intentie.versie === 0 ? teksten.begin : teksten.wijzig}
      fase="onderzoeken"
      kruimels={[{ naam: teksten.titel, to: `/samenwerkingen/${id}/intentie` }]}
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {huidig && (
        <Intussen
          door={huidig.gewijzigdDoor}
          bewaard={[
            regelsUit((veld) => huidig[veld]),
            ...huidig.taken.map(({ naam }) => naam),
            ...huidig.knelpunten.map((each) =>
              teksten.vanWie({ ...each, deelnemer: toonNaam(each.deelnemer) }),
            ),
          ].join('\n')}
          eigen={[
            regelsUit((veld) => textOf(refused?.typed, veld) ?? ''),
            ...chosen('taakIds', taken),
            ...chosen('knelpuntIds', knelpunten),
          ].join('\n')}
        />
      )}
      {isOpen && isAmong(samenwerking, schrijvers) ? (
        <Form method="post">
          <Versie versie={huidig?.versie ?? intentie.versie} />
          <TextArea
            name="bedoeling"
            label={teksten.velden.bedoeling}
            description={`${teksten.uitleg.bedoeling} ${antwoordteksten.opmaakUitleg}`}
            rows={6}
            defaultValue={intentie.bedoeling}
            {...refused}
          />
          <Bereik intentie={intentie} taken={taken} knelpunten={knelpunten} refused={refused} />
          {velden
            .filter((veld) => veld !== 'bedoeling')
            .map((veld) => (
              <TextArea
                key={veld}
                name={veld}
                label={teksten.velden[veld]}
                description={teksten.uitleg[veld]}
                rows={3}
                defaultValue={intentie[veld]}
                optional
                {...refused}
              />
            ))}
          <Paragraph small>{teksten.vraagtOpnieuw}</Paragraph>
          <Button variant="primary">{teksten.bewaar}</Button>
        </Form>
      ) : (
        <Paragraph>{isOpen ? teksten.rolMagNiet : samenwerkingTeksten.nietOpen('onderzoeken')}</Paragraph>
      )}
    </SamenwerkingPage>
  );
}

type BereikProps = {
  intentie: Intentie;
  taken: readonly Choice[];
  knelpunten: readonly Choice[];
  refused: Refused | undefined;
};

function Bereik({ intentie, taken, knelpunten, refused }: BereikProps) {
  const { id } = useSamenwerking();
  return (
    <Section title={teksten.reikwijdte} id="reikwijdte">
      {taken.length === 0 ? (
        <Paragraph>
          {teksten.geenTaken} <TextLink to={`/samenwerkingen/${id}/taken`}>{teksten.naarTaken}</TextLink>
        </Paragraph>
      ) : (
        <CheckboxGroup
          name="taakIds"
          label={teksten.welkeTaken}
          options={taken}
          defaultValues={intentie.taken.map((taak) => taak.id)}
          optional
          {...refused}
        />
      )}
      {knelpunten.length === 0 ? (
        <Paragraph>
          {teksten.geenKnelpunten}{' '}
          <TextLink to={`/samenwerkingen/${id}/knelpunten`}>{teksten.naarKnelpunten}</TextLink>
        </Paragraph>
      ) : (
        <CheckboxGroup
          name="knelpuntIds"
          label={teksten.welkeKnelpunten}
          options={knelpunten}
          defaultValues={intentie.knelpunten.map((knelpunt) => knelpunt.id)}
          optional
          {...refused}
        />
      )}
    </Section>
  );
}

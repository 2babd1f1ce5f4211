import { Form, type LoaderFunctionArgs, useActionData, useLoaderData, useSearchParams } from 'react-router';
import { call } from '#src/http/call.ts';
import { InzageSection } from '#src/inzage/inzage.tsx';
import { deletePasskey, listPasskeys } from '#src/passkeys/endpoints.ts';
import { deleteSessie, listSessies } from '#src/sessies/endpoints.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, textOf } from '#src/web/load.ts';
import { Alert } from '#src/web/ui/alert.tsx';
import { Button, ButtonGroup } from '#src/web/ui/button.tsx';
import { DataList } from '#src/web/ui/data-list.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { TextField } from '#src/web/ui/form.tsx';
import { Page } from '#src/web/ui/page.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import { Versie } from '#src/web/ui/versie.tsx';
import { getProfiel, patchProfiel, type Profiel, putWachtwoord } from './endpoints.ts';
import { PasskeySection, SessieSection } from './sections.tsx';
import { teksten } from './teksten.ts';

async function loader({ context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const sessies = await call(fetch, listSessies, { query: { pageSize: 100 } }); // first: refuses who is not logged in
  const passkeys = await call(fetch, listPasskeys, { query: { pageSize: 100 } });
  const profiel = await call(fetch, getProfiel, {});
  return { profiel, sessies, passkeys };
}

const done = (wat: keyof typeof teksten.gedaan) => () => `/account?gedaan=${wat}`;
const action = actOneOf({
  naam: step({ operation: patchProfiel, to: done('naam') }),
  wachtwoord: step({ operation: putWachtwoord, forget: ['huidig', 'nieuw'], to: done('wachtwoord') }),
  sessie: step({
    operation: deleteSessie,
    params: (typed) => ({ sessieId: textOf(typed, 'sessieId') }),
    to: done('sessie'),
  }),
  passkey: step({
    operation: deletePasskey,
    params: (typed) => ({ passkeyId: textOf(typed, 'passkeyId') }),
    to: done('passkey'),
  }),
});
export const accountPage = { loader, action, Component: AccountPage };

/** Everything about how somebody gets in, and what they are called. */
function AccountPage() {
  const { profiel, sessies, passkeys } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const of = (actie: string) => (textOf(refused?.typed, 'actie') === actie ? refused : undefined);
  return (
    <Page title={teksten.titel} narrow problem={refused?.problem}>
      {refused ? <ErrorSummary problem={refused.problem} /> : <Done />}
      <Details profiel={profiel} refused={of('naam')} />
      <Password refused={of('wachtwoord')} />
      <PasskeySection passkeys={passkeys} />
      <SessieSection sessies={sessies} />
      <Section title={teksten.sleutels} id="sleutels">
        <Paragraph>{teksten.sleutelsUitleg}</Paragraph>
        <TextLink to="/account/toegangssleutels" box icon="pijl">
          {teksten.naarSleutels}
        </TextLink>
      </Section>
      <InzageSection />
      {profiel.beheerder && (
        <Section title={teksten.beheer} id="beheer">
          <TextLink to="/accounts" box icon="pijl">
            {teksten.naarAccounts}
          </TextLink>
        </Section>
      )}
    </Page>
  );
}

function Done() {
  const gedaan = useSearchParams()[0].get('gedaan');
  const tekst = Object.entries(teksten.gedaan).find(([wat]) => wat === gedaan)?.[1];
  if (!tekst) return null;
  return (
    <Alert type="ok" label={teksten.gelukt} role="alert">
      <Paragraph>{tekst}</Paragraph>
    </Alert>
  );
}

function Details({ profiel, refused }: { profiel: Profiel; refused: Refused | undefined }) {
  return (
    <Section title={teksten.gegevens} id="gegevens">
      <DataList items={[{ term: teksten.email, value: profiel.email }]} />
      <Form method="post">
        <Versie versie={profiel.versie} />
        <TextField
          name="naam"
          label={teksten.naam}
          defaultValue={profiel.naam}
          autoComplete="name"
          {...refused}
        />
        <ButtonGroup>
          <Button variant="primary" name="actie" value="naam">
            {teksten.bewaar}
          </Button>
          <Button formAction="/uitloggen">{teksten.uitloggen}</Button>
        </ButtonGroup>
      </Form>
    </Section>
  );
}

function Password({ refused }: { refused: Refused | undefined }) {
  return (
    <Section title={teksten.wachtwoord} id="wachtwoord">
      <Paragraph>{teksten.andereSessiesEindigen}</Paragraph>
      <Form method="post">
        <TextField
          name="huidig"
          label={teksten.huidig}
          type="password"
          autoComplete="current-password"
          {...refused}
        />
        <TextField
          name="nieuw"
          label={teksten.nieuw}
          description={teksten.wachtwoordUitleg}
          type="password"
          autoComplete="new-password"
          {...refused}
        />
        <Button name="actie" value="wachtwoord">
          {teksten.wijzigWachtwoord}
        </Button>
      </Form>
    </Section>
  );
}

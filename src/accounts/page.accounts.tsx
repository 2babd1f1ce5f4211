import { type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { lijstformaten } from '#src/documenten/lijstformaten.ts';
import { call, callPage } from '#src/http/call.ts';
import { dagVanMoment } from '#src/shared/datumtekst.ts';
import { askedOf, sortHead } from '#src/web/asked.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, textOf } from '#src/web/load.ts';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { SelectField } from '#src/web/ui/form.tsx';
import { ListFilter, ListResult } from '#src/web/ui/list-page.tsx';
import { Page } from '#src/web/ui/page.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { type Account, getProfiel, listAccounts, patchAccount } from './endpoints.ts';
import { RowForm } from './sections.tsx';
import { teksten } from './teksten.ts';

const pageSize = 50;
const standen = [
  { value: 'actief', label: teksten.actief },
  { value: 'geblokkeerd', label: teksten.geblokkeerd },
];

async function loader({ request, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const asked = askedOf(request);
  const accounts = await callPage(fetch, listAccounts, { query: { ...asked, pageSize } });
  const { id } = await call(fetch, getProfiel, {});
  return { ...accounts, asked, eigenId: id };
}

const action = actOneOf({
  toegang: step({
    operation: patchAccount,
    params: (typed) => ({ accountId: textOf(typed, 'accountId') }),
    body: (typed) => ({ geblokkeerd: textOf(typed, 'geblokkeerd') === 'true' }),
  }),
});
export const accountsPage = { loader, action, Component: AccountsPage };

/** For the beheerder: who can log in, and who not any more. */
function AccountsPage() {
  const { items, total, asked, eigenId } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  return (
    <Page
      title={teksten.accounts}
      lead={teksten.accountsUitleg}
      breadcrumb={[{ naam: teksten.titel, to: '/account' }]}
      problem={refused?.problem}
    >
      <ErrorSummary problem={refused?.problem} />
      <ListFilter
        label={teksten.filter}
        zoek={teksten.zoek}
        asked={asked}
        sorteringen={teksten.sorteringen}
        gewoon={teksten.gewoneVolgorde}
      >
        <SelectField
          name="stand"
          label={teksten.stand}
          options={standen}
          empty={teksten.alleStanden}
          defaultValue={asked['stand']}
        />
      </ListFilter>
      <ListResult
        {...{ asked, total, pageSize }}
        shown={items.length}
        niets={{ tekst: teksten.geenAccount, alles: teksten.alleAccounts, to: '/accounts' }}
        download={{ adres: '/v1/account-exports', formaten: lijstformaten }}
      >
        <Table
          caption={teksten.accounts}
          captionHidden
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            {
              head: teksten.persoon,
              sort: sortHead(asked, 'naam'),
              cell: ({ naam, beheerder }) => (beheerder ? `${naam} (${teksten.beheerder})` : naam),
            },
            { head: teksten.email, sort: sortHead(asked, 'email'), cell: ({ email }) => email },
            {
              head: teksten.stand,
              cell: ({ geblokkeerd }) => (geblokkeerd ? teksten.geblokkeerd : teksten.actief),
            },
            {
              head: teksten.sinds,
              sort: sortHead(asked, 'aangemaaktOp', '-'),
              cell: ({ aangemaaktOp }) => dagVanMoment(aangemaaktOp),
            },
            {
              head: teksten.actie,
              bare: true,
              cell: (account) => accessOf(account, eigenId),
            },
          ]}
        />
      </ListResult>
    </Page>
  );
}

function accessOf({ id, naam, versie, geblokkeerd }: Account, eigenId: string | null) {
  if (id === eigenId) return teksten.uzelf;
  return (
    <RowForm
      actie="toegang"
      fields={{ accountId: id, versie: String(versie), geblokkeerd: String(!geblokkeerd) }}
      label={geblokkeerd ? teksten.laatNaamToe(naam) : teksten.blokkeerNaam(naam)}
    >
      {geblokkeerd ? teksten.laatToe : teksten.blokkeer}
    </RowForm>
  );
}

import { type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { call, callPage } from '#src/http/call.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, textOf } from '#src/web/load.ts';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { Page } from '#src/web/ui/page.tsx';
import { Pagination } from '#src/web/ui/pagination.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { type Account, getProfiel, listAccounts, patchAccount } from './endpoints.ts';
import { RowForm } from './sections.tsx';
import { teksten } from './teksten.ts';

const pageSize = 50;

async function loader({ request, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const page = new URL(request.url).searchParams.get('page') ?? '1';
  const accounts = await callPage(fetch, listAccounts, { query: { page, pageSize } });
  const { id } = await call(fetch, getProfiel, {});
  return { ...accounts, page: Number(page), eigenId: id };
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
  const { items, total, page, eigenId } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  return (
    <Page
      title={teksten.accounts}
      lead={teksten.accountsUitleg}
      breadcrumb={[{ naam: teksten.titel, to: '/account' }]}
      problem={refused?.problem}
    >
      <ErrorSummary problem={refused?.problem} />
      <Table
        caption={teksten.accounts}
        captionHidden
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          {
            head: teksten.persoon,
            cell: ({ naam, beheerder }) => (beheerder ? `${naam} (${teksten.beheerder})` : naam),
          },
          { head: teksten.email, cell: ({ email }) => email },
          {
            head: teksten.stand,
            cell: ({ geblokkeerd }) => (geblokkeerd ? teksten.geblokkeerd : teksten.actief),
          },
          {
            head: teksten.actie,
            bare: true,
            cell: (account) => accessOf(account, eigenId),
          },
        ]}
      />
      <Pagination
        page={page}
        pages={Math.ceil(total / pageSize)}
        to={(number) => `/accounts?page=${number}`}
      />
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

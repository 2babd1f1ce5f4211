import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { call, submit } from '#src/http/call.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { metAgenda } from './endpoint.ts';
import { type Getypt, getyptUit, plakIn, rijErbij, rijWeg } from './getypt.ts';
import { type Begin, type Hulp, legeInvoer } from './hulp.ts';
import { leesBewaard } from './link.ts';
import { Rekenpagina } from './rekenpagina.tsx';
import { toets } from './toets.ts';

/** The page of a calculator. It works as a form; in a browser with JavaScript it answers while one types. */
export function rekenhulpPage<Invoer, Uitkomst>(hulp: Hulp<Invoer, Uitkomst>) {
  async function loader({ context }: LoaderFunctionArgs): Promise<Begin<Invoer, Uitkomst>> {
    const resultaat = await call(fetchFrom(context), hulp.berekening, { body: hulp.voorbeeld });
    return {
      getypt: getyptUit(hulp.voorbeeld, hulp.soorten),
      gerekend: { invoer: hulp.voorbeeld, resultaat },
    };
  }

  function Component() {
    const loaded = useLoaderData<Begin<Invoer, Uitkomst>>();
    const posted = useActionData<Begin<Invoer, Uitkomst>>();
    return <Rekenpagina hulp={hulp} begin={posted ?? loaded} />;
  }

  return { loader, action: (args: ActionFunctionArgs) => answerForm(hulp, args), Component };
}

async function answerForm<Invoer, Uitkomst>(
  hulp: Hulp<Invoer, Uitkomst>,
  { request, context }: ActionFunctionArgs,
) {
  const form = await request.formData();
  const [actie = '', waarop = ''] = (textIn(form, 'actie') ?? 'reken').split(/:(.*)/);
  const fetch = fetchFrom(context);
  const getypt = await typedAfter(hulp, form, { actie, waarop });
  if (actie === 'bestand' && waarop === 'invoer') return { bestand: savedFile(hulp.naam, getypt, form) };
  const getoetst = toets(getypt, hulp);
  const asksAnswer = actie === 'reken' || actie === 'bestand';
  if (!getoetst.ok)
    return asksAnswer ? data({ getypt, problem: getoetst.problem }, { status: 400 }) : { getypt };
  if (actie === 'bestand') {
    const path = `/berekeningen/${hulp.naam}/bestanden/${metAgenda.find((formaat) => formaat === waarop) ?? 'csv'}`;
    const headers = { 'content-type': 'application/json' };
    return { bestand: await fetch(path, { method: 'POST', headers, body: JSON.stringify(getoetst.body) }) };
  }
  const outcome = await submit(fetch, hulp.berekening, { body: getoetst.body });
  return outcome.ok
    ? { getypt, gerekend: { invoer: getoetst.invoer, resultaat: outcome.result } }
    : data({ getypt, problem: outcome.problem }, { status: outcome.problem.status });
}

const textIn = (form: FormData, naam: string): string | undefined => {
  const value = form.get(naam);
  return typeof value === 'string' ? value : undefined;
};

type Knop = { actie: string; waarop: string };

/** What was typed, after the button did its work: a row more or less, a pasted table, the example. */
async function typedAfter<I, U>(
  { tabellen, soorten, voorbeeld }: Hulp<I, U>,
  form: FormData,
  { actie, waarop }: Knop,
): Promise<Getypt> {
  const getypt: Getypt = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const tabel = tabellen(getypt)[waarop];
  switch (actie) {
    case 'rij-erbij':
      return tabel ? rijErbij(getypt, waarop, tabel.nieuweRij) : getypt;
    case 'rij-weg':
      return rijWeg(getypt, waarop);
    case 'plak': {
      const plek = tabel && { ...tabel, tabel: waarop, rij: 0, kolom: tabel.kolommen[0] ?? '' };
      return (plek && plakIn(getypt, plek, soorten, getypt[`plak:${waarop}`] ?? '')) ?? getypt;
    }
    case 'voorbeeld':
      return getyptUit(voorbeeld, soorten);
    case 'leeg':
      return legeInvoer(tabellen({}));
    case 'open':
      return (await openedFile(form.get('bestand'))) ?? getypt;
    default:
      return getypt;
  }
}

async function openedFile(file: FormDataEntryValue | null): Promise<Getypt | undefined> {
  if (!(file instanceof File) || file.size > 500_000) return undefined;
  try {
    return leesBewaard(await file.text()).getypt;
  } catch {
    return undefined;
  }
}

function savedFile(naam: string, getypt: Getypt, form: FormData): Response {
  const { actie: _actie, varianten: _varianten, ...velden } = getypt;
  const varianten = leesBewaard(`{"getypt":{},"varianten":${textIn(form, 'varianten') ?? '[]'}}`).varianten;
  return new Response(JSON.stringify({ getypt: velden, varianten }, null, 2), {
    headers: {
      'Content-Type': 'application/json',
      'Content-Disposition': `attachment; filename="${naam}-invoer.json"`,
    },
  });
}

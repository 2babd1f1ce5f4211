import type { ReactNode } from 'react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import type { z } from 'zod';
import { call } from '#src/http/call.ts';
import type { Endpoint, None } from '#src/http/endpoint.ts';
import { eigenDeelnemers, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import type { Fase } from '#src/shared/fasen.ts';
import { opsomming, toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, textOf, type Typed } from '#src/web/load.ts';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import {
  deleteInlezing,
  type eenParams,
  getInlezing,
  type Inleesopdracht,
  type Inleesoordeel,
  type Inleesuitkomst,
  postInlezing,
  putInlezing,
} from './endpoints.ts';
import type { Inleessoort, Veld } from './inlezing.ts';
import { Koppelformulier } from './koppelformulier.tsx';
import { bladVan, Oordeel } from './oordeel.tsx';
import { teksten } from './teksten.ts';
import { Uploadformulier } from './uploadformulier.tsx';

type Params = typeof eenParams;

/** What a capability says of itself to get its two pages for reading in a spreadsheet. */
export type Inleesbaar = {
  soort: Inleessoort;
  /** In the order in which they are shown. */
  velden: readonly Veld[];
  /** What becomes of every row, saving the new ones, and the others as CSV (its address below the inlezing). */
  oordeel: Endpoint<Params, None, typeof Inleesoordeel, None>;
  bewaar: Endpoint<Params, typeof Inleesopdracht, typeof Inleesuitkomst, None>;
  restpad: string;
  titel: string;
  fase: Fase;
  /** The list that the rows go to: its name, and its address below the samenwerking. The pages stand at `pad/inlezen`. */
  lijst: { naam: string; pad: string };
  /** The rows go to the closed room of the own deelnemer. */
  inKamer: boolean;
  alleenKamer: (deelnemer: string) => string;
};

/** The page that takes the file. */
export function uploadPagina(inleesbaar: Inleesbaar) {
  const action = actOneOf({
    'lees-in': step({
      operation: postInlezing,
      body: (_typed, form) => form,
      to: ({ id }, { samenwerkingId }) =>
        `/samenwerkingen/${samenwerkingId}/${inleesbaar.lijst.pad}/inlezen/${id}`,
    }),
  });
  function Component() {
    const refused = useActionData<Refused>();
    const eigen = eigenDeelnemers(useSamenwerking());
    const kamers = inleesbaar.inKamer ? eigen : [];
    return (
      <Kader inleesbaar={inleesbaar} refused={refused} kamers={kamers.map(({ naam }) => naam)}>
        <Uploadformulier
          soort={inleesbaar.soort}
          velden={inleesbaar.velden}
          kamers={kamers}
          refused={refused}
        />
      </Kader>
    );
  }
  return { action, Component };
}

/** The page that shows the columns and the fate of every row, and saves the new ones. */
export function koppelPagina(inleesbaar: Inleesbaar) {
  const loader = async ({ params, request, context }: LoaderFunctionArgs) => {
    const fetch = fetchFrom(context);
    const [inlezing, oordeel] = await Promise.all([
      call(fetch, getInlezing, { params }),
      call<Params, None, typeof Inleesoordeel, None>(fetch, inleesbaar.oordeel, { params }),
    ]);
    const { koppeling, aantallen } = oordeel;
    return {
      inlezing,
      oordeel: { koppeling, aantallen },
      blad: bladVan(oordeel.rijen, new URL(request.url).searchParams),
    };
  };
  const lijst = (samenwerkingId: string | undefined) =>
    `/samenwerkingen/${samenwerkingId}/${inleesbaar.lijst.pad}`;
  const action: (args: ActionFunctionArgs) => Promise<unknown> = actOneOf({
    koppel: step({
      operation: putInlezing,
      body: (typed) => ({ koppeling: koppelingUit(typed, inleesbaar.velden) }),
    }),
    bewaar: step<Params, typeof Inleesopdracht, z.ZodType, None>({
      operation: inleesbaar.bewaar,
      body: (typed) => ({ versie: textOf(typed, 'gezieneVersie') }),
    }),
    weg: step({ operation: deleteInlezing, to: (_result, { samenwerkingId }) => lijst(samenwerkingId) }),
  });
  function Component() {
    const { inlezing, oordeel, blad } = useLoaderData<typeof loader>();
    const refused = useActionData<Refused>();
    const { deelnemers } = useSamenwerking();
    const kamer = deelnemers.find(({ id }) => id === inlezing.deelnemerId);
    return (
      <Kader inleesbaar={inleesbaar} refused={refused} kamers={kamer ? [kamer.naam] : []}>
        <Paragraph>
          {teksten.uit(inlezing.bestandsnaam, inlezing.blad)}.{' '}
          {inlezing.andereBladen.length > 0 && teksten.andereBladen(opsomming(inlezing.andereBladen))}
        </Paragraph>
        {refused?.problem.status === 412 && <Paragraph>{teksten.intussen}</Paragraph>}
        <Koppelformulier inlezing={inlezing} koppeling={oordeel.koppeling} velden={inleesbaar.velden} />
        <Oordeel inleesbaar={inleesbaar} inlezing={inlezing} oordeel={oordeel} blad={blad} />
      </Kader>
    );
  }
  return { loader, action, Component };
}

/** '' is no column. */
const koppelingUit = (typed: Typed, velden: readonly Veld[]) =>
  Object.fromEntries(
    velden.map(({ naam }) => {
      const kolom = textOf(typed, `kolom-${naam}`) ?? '';
      return [naam, kolom === '' ? null : Number(kolom)];
    }),
  );

type KaderProps = {
  inleesbaar: Inleesbaar;
  kamers: readonly string[];
  refused: Refused | undefined;
  children: ReactNode;
};

function Kader({ inleesbaar, kamers, refused, children }: KaderProps) {
  const { id } = useSamenwerking();
  const { titel, fase, lijst, alleenKamer, inKamer } = inleesbaar;
  return (
    <SamenwerkingPage
      title={titel}
      fase={fase}
      kruimels={[{ naam: lijst.naam, to: `/samenwerkingen/${id}/${lijst.pad}` }]}
      refused={refused}
      meta={inKamer && <Meta items={[zichtbaarheid(alleenKamer(opsomming(kamers.map(toonNaam))), true)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {children}
    </SamenwerkingPage>
  );
}

import type { z } from 'zod';
import type { Rekentypen } from '#src/berekeningen.ts';
import { bladenBestand } from '#src/documenten/bladenbestand.ts';
import { renderDocument } from '#src/documenten/media.ts';
import { type Input, type Operation, serve } from '#src/http/api.ts';
import type { Bestand, Endpoint, None } from '#src/http/endpoint.ts';
import { Problem } from '#src/http/problem.ts';
import { type PlainDate, today } from '#src/shared/dates.ts';
import { rekenOfWeiger } from './eenmaal.ts';
import type { Formaat } from './endpoint.ts';
import { documentVan, type Rapport, rekenbladen } from './rapport.ts';
import { teksten } from './teksten.ts';
import type { Uitleg } from './uitleg.ts';

type Naam = keyof Rekentypen;
type Invoer<N extends Naam> = Rekentypen[N]['invoer'];
type Resultaat<N extends Naam> = Rekentypen[N]['resultaat'];

type Bediening<N extends Naam> = {
  naam: N;
  berekening: Endpoint<z.ZodType, z.ZodType<Invoer<N>>, z.ZodType<unknown, Resultaat<N>>, None>;
  bestand: Endpoint<z.ZodType<{ formaat: Formaat }>, z.ZodType<Invoer<N>>, z.ZodType, None>;
  rapport: (invoer: Invoer<N>, uitkomst: Resultaat<N>['uitkomst']) => Rapport;
};

/** Serves a calculation and its files. It runs in a thread of its own; too many from one address are refused (429). */
export function serveBerekening<N extends Naam>({
  naam,
  berekening,
  bestand,
  rapport,
}: Bediening<N>): Operation[] {
  return [
    serve(berekening, async ({ body, caller, now, deps }) => calculate(naam, body, { caller, now, deps })),
    serve(bestand, async ({ body, params, caller, now, deps }) => {
      const resultaat = await calculate(naam, body, { caller, now, deps });
      const datum = today(Temporal.Instant.fromEpochMilliseconds(now.getTime()));
      return fileOf(naam, params.formaat, {
        rapport: rapport(body, resultaat.uitkomst),
        uitleg: resultaat,
        datum,
        now,
      });
    }),
  ];
}

type Vraag = Pick<Input<z.ZodType, z.ZodType, z.ZodType>, 'caller' | 'now' | 'deps'>;

async function calculate<N extends Naam>(
  naam: N,
  invoer: Invoer<N>,
  { caller, now, deps }: Vraag,
): Promise<Resultaat<N>> {
  const seconden = deps.rekentempo?.(caller.address, now).wacht ?? 0;
  if (seconden > 0)
    throw new Problem(
      { status: 429, title: teksten.teVeel, detail: teksten.teVeelUitleg(seconden) },
      { 'Retry-After': String(seconden) },
    );
  return rekenOfWeiger(naam, invoer);
}

type Inhoud = { rapport: Rapport; uitleg: Uitleg; datum: PlainDate; now: Date };

async function fileOf(
  naam: string,
  formaat: Formaat,
  { rapport, uitleg, datum, now }: Inhoud,
): Promise<Bestand> {
  const bestandsnaam = `${naam}-${datum}.${formaat}`;
  switch (formaat) {
    case 'csv':
    case 'ods':
      return bladenBestand(formaat, `${naam}-${datum}`, rekenbladen(rapport), now);
    case 'ics': {
      const { renderAgenda } = await import('#src/documenten/agenda.ts');
      const agenda = { naam: rapport.titel, afspraken: rapport.afspraken ?? [] };
      return { mediaType: 'text/calendar; charset=utf-8', bestandsnaam, inhoud: renderAgenda(agenda, now) };
    }
    case 'pdf':
    case 'html':
    case 'odt':
    case 'docx': {
      const { mediaType, inhoud } = await renderDocument(documentVan(rapport, uitleg, datum), formaat);
      return { mediaType, bestandsnaam, inhoud };
    }
  }
}

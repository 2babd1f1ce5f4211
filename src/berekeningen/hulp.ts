import type { ComponentType } from 'react';
import type { z } from 'zod';
import type { Endpoint, None } from '#src/http/endpoint.ts';
import type { ProblemDetails } from '#src/http/problem.ts';
import { type Getypt, rijErbij, type Soorten } from './getypt.ts';
import type { Rapport } from './rapport.ts';
import type { Uitleg } from './uitleg.ts';

export type Resultaat<Uitkomst> = Uitleg & { readonly uitkomst: Uitkomst };

/** One calculator, as its page needs it. */
export type Hulp<Invoer, Uitkomst> = {
  /** The last part of the address, and of the operation. */
  naam: string;
  titel: string;
  lead: string;
  berekening: Endpoint<z.ZodType, z.ZodType<Invoer>, z.ZodType<Resultaat<Uitkomst>>, None> & {
    body: z.ZodType<Invoer>;
    grenzen?: string | undefined;
  };
  soorten: Soorten;
  /** Makes what was typed consistent before it is read: fields of a column that is no longer there go. */
  normaal?: (getypt: Getypt) => Getypt;
  voorbeeld: Invoer;
  /** The tables that can be typed in, for who works without JavaScript. Their columns may depend on what was typed. */
  tabellen: (getypt: Getypt) => Readonly<Record<string, { kolommen: readonly string[]; nieuweRij: Getypt }>>;
  /** The same pure code as behind the operation: on the page it answers at once. */
  bereken: (invoer: Invoer) => Resultaat<Uitkomst>;
  /** Too heavy for a browser: then the operation is asked. */
  opServer?: (invoer: Invoer) => boolean;
  rapport: (invoer: Invoer, uitkomst: Uitkomst) => Rapport;
  /** Its report holds dates for a calendar. */
  agenda?: true;
  Invoer: ComponentType;
  Uitkomst: ComponentType<{ invoer: Invoer; uitkomst: Uitkomst }>;
  /** A few figures to lay variants side by side. */
  kerncijfers: (uitkomst: Uitkomst) => readonly { naam: string; waarde: string }[];
};

/** What the page begins with: what was typed, and the outcome or what is wrong. */
export type Begin<Invoer, Uitkomst> = {
  readonly getypt: Getypt;
  readonly gerekend?: { readonly invoer: Invoer; readonly resultaat: Resultaat<Uitkomst> };
  readonly problem?: ProblemDetails;
};

/** Every table with two empty rows. */
export const legeInvoer = (tabellen: ReturnType<Hulp<never, never>['tabellen']>): Getypt =>
  Object.entries(tabellen).reduce<Getypt>(
    (leeg, [tabel, { nieuweRij }]) => rijErbij(rijErbij(leeg, tabel, nieuweRij), tabel, nieuweRij),
    {},
  );

import { z } from 'zod';
import { berekening, berekeningsbestand, Dag, dag } from '#src/berekeningen/endpoint.ts';
import { bevrijdingsdagen } from '#src/shared/feestdagen.ts';
import { leesAfhankelijkheden, soorten } from './afhankelijkheid.ts';
import { netwerkVan } from './kritiek-pad.ts';
import { kringVan, plan } from './netwerk.ts';
import { teksten } from './teksten.ts';

/** Working days in some thirty years. */
const maxWerkdagen = 7500;

const Taak = z.object({
  code: z
    .string({ error: teksten.vulCode })
    .trim()
    .regex(/^[\p{L}\p{N}._]{1,12}$/u, teksten.vulCode),
  naam: z.string({ error: teksten.vulNaam }).trim().min(1, teksten.vulNaam).max(120),
  duur: z
    .int({ error: teksten.vulDuur })
    .min(0, teksten.vulDuur)
    .max(1000, teksten.vulDuur)
    .describe('Werkdagen; 0 is een mijlpaal'),
  na: z
    .string()
    .max(400)
    .optional()
    .describe(
      'Codes van taken waarop gewacht wordt, met soort (FS, SS, FF; zonder soort FS) en vertraging in werkdagen: "A; B SS+2; C FF-1"',
    ),
  nietVoor: dag(teksten.vulEinde).optional(),
});
const Sluiting = z
  .object({
    naam: z.string({ error: teksten.vulNaam }).trim().min(1, teksten.vulNaam).max(60),
    van: dag(teksten.vulEinde),
    tot: dag(teksten.vulEinde),
  })
  .superRefine(({ van, tot }, ctx) => {
    if (tot < van) ctx.addIssue({ code: 'custom', path: ['tot'], message: teksten.sluitingOm });
    else if (Date.parse(tot) - Date.parse(van) > 366 * 86_400_000)
      ctx.addIssue({ code: 'custom', path: ['tot'], message: teksten.sluitingTeLang });
  });

type Melding = (path: (string | number)[], message: string) => void;
type Taken = readonly z.output<typeof Taak>[];

const KritiekPad = z
  .object({
    start: dag(teksten.vulStart),
    gewenstEinde: dag(teksten.vulEinde).optional(),
    bevrijdingsdag: z.enum(bevrijdingsdagen).default('lustrum'),
    taken: z.array(Taak, { error: teksten.vulTaken }).min(1, teksten.vulTaken).max(300, teksten.teVeelTaken),
    sluitingen: z.array(Sluiting).max(60, teksten.teVeelSluitingen).default([]),
  })
  .superRefine(({ start, gewenstEinde, taken }, ctx) => {
    const fail: Melding = (path, message) => ctx.addIssue({ code: 'custom', path, message });
    const grens = `${Number(start.slice(0, 4)) + 30}${start.slice(4)}`;
    if (gewenstEinde && (gewenstEinde < start || gewenstEinde > grens))
      fail(['gewenstEinde'], teksten.eindeNaStart);
    for (const [i, { nietVoor }] of taken.entries())
      if (nietVoor && nietVoor > grens) fail(['taken', i, 'nietVoor'], teksten.eindeNaStart);
    if (checkLinks(taken, fail)) checkPlan(taken, fail);
  });

/** Whether every code is used once and everything that is waited for exists. */
function checkLinks(taken: Taken, fail: Melding): boolean {
  const codes = taken.map(({ code }) => code.toLowerCase());
  let isGoed = true;
  const refuse: Melding = (path, message) => {
    isGoed = false;
    fail(path, message);
  };
  for (const [i, { code, na }] of taken.entries()) {
    if (codes.indexOf(code.toLowerCase()) < i) refuse(['taken', i, 'code'], teksten.codeDubbel(code));
    const gelezen = leesAfhankelijkheden(na ?? '');
    const pad = ['taken', i, 'na'];
    if ('fout' in gelezen) refuse(pad, teksten.naOnleesbaar(gelezen.fout));
    else {
      const onbekend = gelezen.find((band) => !codes.includes(band.code.toLowerCase()));
      if (onbekend) refuse(pad, teksten.naOnbekend(onbekend.code));
      if (gelezen.length > 30) refuse(pad, teksten.naTeLang);
      if (gelezen.some(({ vertraging }) => Math.abs(vertraging) > 500))
        refuse(pad, teksten.vertragingTeGroot);
    }
  }
  return isGoed;
}

/** Whether the tasks can be put in order, within thirty years. Own dates are checked apart. */
function checkPlan(taken: Taken, fail: Melding): void {
  const netwerk = netwerkVan(taken, () => 0);
  const kring = kringVan(netwerk);
  if (kring) {
    const codes = kring.map((i) => taken[i]?.code ?? '').join(' → ');
    fail(['taken', kring[0] ?? 0, 'na'], teksten.kring(codes));
  } else if ((plan(netwerk)?.einde ?? 0) > maxWerkdagen) fail(['taken'], teksten.teLangPlan);
}

const Uitkomst = z.object({
  taken: z.array(
    z.object({
      code: z.string(),
      naam: z.string(),
      duur: z.int(),
      na: z.array(z.object({ code: z.string(), soort: z.enum(soorten), vertraging: z.int() })),
      vroegsteStart: Dag,
      vroegsteEinde: Dag,
      uitersteStart: Dag,
      uitersteEinde: Dag,
      totaleSpeling: z.int().describe('In werkdagen'),
      vrijeSpeling: z.int().describe('In werkdagen'),
      isKritiek: z.boolean(),
      bepaaldDoor: z.string().nullable().describe('De code van de taak die de vroegste start bepaalt'),
      wachtOpEigenDag: z.boolean(),
    }),
  ),
  start: Dag,
  einde: Dag,
  werkdagen: z.int(),
  kritiekPad: z.array(z.string()),
  ruimte: z.int().nullable().describe('Werkdagen tot het gewenste einde; onder nul is te laat'),
  feestdagen: z.array(z.object({ datum: Dag, naam: z.string() })),
});

const definitie = {
  id: 'berekenKritiekPad',
  naam: 'kritiek-pad',
  invoer: KritiekPad,
  uitkomst: Uitkomst,
  summary: 'Kritiek pad: vroegste en uiterste dagen, speling en welke taken niet mogen uitlopen',
  grenzen: 'Duur en vertraging in werkdagen. Hoogstens 300 taken en dertig jaar.',
  agenda: true,
} as const;
export const berekenKritiekPad = berekening(definitie);
export const kritiekPadBestand = berekeningsbestand(definitie);

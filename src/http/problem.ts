import { z } from 'zod';
import { type Fase, fasen } from '#src/shared/fasen.ts';

/** Every kind of problem by its status: the end of its `type`, and the page that explains it. */
export const problemSoorten = {
  400: 'ongeldige-invoer',
  401: 'niet-ingelogd',
  403: 'geen-toegang',
  404: 'niet-gevonden',
  405: 'methode-niet-toegestaan',
  406: 'vorm-niet-beschikbaar',
  409: 'kan-nu-niet',
  412: 'intussen-gewijzigd',
  413: 'te-groot',
  415: 'onbekend-inhoudstype',
  422: 'sleutel-al-gebruikt',
  428: 'versie-ontbreekt',
  429: 'te-veel-verzoeken',
  500: 'onverwachte-fout',
  503: 'even-niet-bereikbaar',
} as const;
export type ProblemSoort = (typeof problemSoorten)[keyof typeof problemSoorten];

/** `type` of a problem: stable, and the address of the page that explains it. */
export const typeOf = (status: number, publicUrl: string): string =>
  `${publicUrl}/problemen/${Object.entries(problemSoorten).find(([known]) => Number(known) === status)?.[1] ?? problemSoorten[500]}`;

const InvalidParam = z.object({ name: z.string(), reason: z.string() });
export type InvalidParam = z.output<typeof InvalidParam>;

/** RFC 9457. Every error that leaves the API has this shape. `huidig`: what somebody else saved meanwhile (412). */
export const ProblemDetails = z.object({
  type: z.string().optional().describe('Adres van de pagina die dit soort probleem uitlegt'),
  status: z.int(),
  title: z.string(),
  detail: z.string(),
  instance: z.string().optional(),
  invalidParams: z.array(InvalidParam).optional(),
  huidig: z.unknown().optional(),
  fase: z.enum(fasen).optional().describe('De fase die niet open is (409)'),
});
export type ProblemDetails = z.output<typeof ProblemDetails>;

export class Problem extends Error {
  readonly details: ProblemDetails;
  readonly headers: Record<string, string>;
  constructor(details: ProblemDetails, headers: Record<string, string> = {}) {
    super(details.title);
    this.details = details;
    this.headers = headers;
  }
}

export const invalidInput = (invalidParams: InvalidParam[]) =>
  new Problem({
    status: 400,
    title: 'Ongeldige invoer',
    detail: 'Controleer de genoemde velden.',
    invalidParams,
  });
export const unreadableForm = () =>
  new Problem({
    status: 400,
    title: 'Ongeldige invoer',
    detail: 'Dit formulier kwam niet heel aan. Er is niets bewaard. Ga terug en verstuur het opnieuw.',
  });
export const unauthenticated = () =>
  new Problem(
    { status: 401, title: 'U bent niet ingelogd', detail: 'Log in om dit te gebruiken.' },
    { 'WWW-Authenticate': 'Bearer' },
  );
export const forbidden = (
  detail = 'Uw rol geeft geen toegang tot deze handeling. Vraag de contactpersoon van uw gemeente wie dit wel kan doen.',
) => new Problem({ status: 403, title: 'Geen toegang', detail });
export const notFound = (wat: string) =>
  new Problem({
    status: 404,
    title: 'Niet gevonden',
    detail: `${wat} is niet gevonden. Het bestaat niet, of u mag het niet zien.`,
  });
export const methodNotAllowed = (allow: string) =>
  new Problem(
    { status: 405, title: 'Methode niet toegestaan', detail: `Toegestaan: ${allow}.` },
    { Allow: allow },
  );
export const notAcceptable = (mogelijk: readonly string[]) =>
  new Problem({
    status: 406,
    title: 'Deze vorm is er niet',
    detail: `Vraag om: ${mogelijk.join(', ')}.`,
  });
/** The state of the thing does not allow this; the detail says what to do now. */
export const conflict = (title: string, detail: string) => new Problem({ status: 409, title, detail });
/** The fase that this belongs to is not open; a page then keeps its form, with what was typed. */
export const faseNotOpen = (fase: Fase, title: string, detail: string) =>
  new Problem({ status: 409, title, detail, fase });
/** Somebody else saved meanwhile; `huidig` is what is there now, so that a page can show both texts. */
export const changedMeanwhile = (huidig: unknown) =>
  new Problem({
    status: 412,
    title: 'Iemand anders heeft dit intussen gewijzigd',
    detail: 'Uw wijziging is nog niet bewaard. Vergelijk beide teksten en kies wat blijft staan.',
    huidig,
  });
export const tooLarge = (limiet: string) =>
  new Problem({ status: 413, title: 'Te groot', detail: `Stuur hoogstens ${limiet}.` });
export const unsupportedMediaType = (verwacht: string) =>
  new Problem({ status: 415, title: 'Onbekend inhoudstype', detail: `Stuur de invoer als ${verwacht}.` });
export const keyReused = () =>
  new Problem({
    status: 422,
    title: 'Sleutel al gebruikt',
    detail: 'Deze Idempotency-Key hoort bij een ander verzoek. Gebruik een nieuwe sleutel.',
  });
export const versionMissing = () =>
  new Problem({
    status: 428,
    title: 'Versie ontbreekt',
    detail: 'Stuur in If-Match de ETag mee van de versie die u wijzigt.',
  });
export const tooManyRequests = (seconden: number) =>
  new Problem(
    {
      status: 429,
      title: 'Te veel pogingen',
      detail: `Wacht ${Math.ceil(seconden / 60)} minuten en probeer het dan opnieuw.`,
    },
    { 'Retry-After': String(seconden) },
  );
export const unavailable = () =>
  new Problem(
    {
      status: 503,
      title: 'Even niet bereikbaar',
      detail:
        'De database start opnieuw. Wacht een paar seconden en probeer het nog eens; er is niets verloren.',
    },
    { 'Retry-After': '5' },
  );
export const unexpected = () =>
  new Problem({
    status: 500,
    title: 'Er ging iets mis',
    detail: 'Het ligt niet aan u. Probeer het later opnieuw, of meld het nummer hieronder bij de beheerder.',
  });

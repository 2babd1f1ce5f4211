import { z } from 'zod';
import { faseNummer } from '#src/shared/fasen.ts';
import type { Allow, Endpoint } from './endpoint.ts';
import { ProblemDetails } from './problem.ts';

export const apiVersion = '1.0.0';

/** The OpenAPI 3.0.3 description of the operations, in the form that the NL GOV API Design Rules ask for. */
export function openApi(definitions: readonly Endpoint[], publicUrl: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const definition of definitions)
    (paths[definition.path] ??= {})[definition.method] = operation(definition);
  return {
    openapi: '3.0.3',
    info: {
      title: 'Bondgenoot',
      description: 'Samenwerkingen tussen gemeenten opzetten, laten werken en jaren later toetsen.',
      version: apiVersion,
      contact: {
        name: 'Bondgenoot',
        url: 'https://bondgenoot.example/contact',
        email: 'bondgenoot@example.org',
      },
      license: { name: 'EUPL-1.2', url: 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12' },
    },
    servers: [{ url: `${publicUrl.replace(/^http:/, 'https:')}/v1` }],
    tags: [...new Set(definitions.map(tagOf))]
      .toSorted()
      .map((name) => ({ name, description: `Alles over ${name}` })),
    paths,
    components: {
      schemas: { ProblemDetails: jsonSchema(ProblemDetails, 'output') },
      securitySchemes: {
        toegangssleutel: {
          type: 'http',
          scheme: 'bearer',
          description: 'Persoonlijke toegangssleutel (bg_…)',
        },
        sessie: { type: 'apiKey', in: 'cookie', name: '__Host-bondgenoot' },
      },
    },
  };
}

function operation(definition: Endpoint) {
  const { id, summary, description, allow, fase, body, upload } = definition;
  const media = upload
    ? 'multipart/form-data'
    : definition.method === 'patch'
      ? 'application/merge-patch+json'
      : 'application/json';
  return {
    operationId: id,
    tags: [tagOf(definition)],
    summary,
    description: [
      description,
      whoMay(allow),
      fase && `Alleen zolang fase ${faseNummer(fase)} (${fase}) open is.`,
    ]
      .filter(Boolean)
      .join(' '),
    ...(allow === 'iedereen' ? { security: [] } : { security: [{ toegangssleutel: [] }, { sessie: [] }] }),
    parameters: parameters(definition),
    ...(body && {
      requestBody: { required: true, content: { [media]: { schema: jsonSchema(body, 'input') } } },
    }),
    responses: responses(definition),
  };
}

function whoMay(allow: Allow): string {
  switch (allow) {
    case 'iedereen':
      return 'Zonder inloggen.';
    case 'account':
      return 'Voor wie is ingelogd.';
    case 'beheerder':
      return 'Voor de beheerder van de installatie.';
    case 'betrokkene':
      return 'Voor elke betrokkene van de samenwerking.';
    default:
      return `Voor deze rollen: ${allow.join(', ')}.`;
  }
}

/** The capability: the last collection that the path names. */
const tagOf = ({ path }: Endpoint): string =>
  path.split('/').filter((part) => part && !part.startsWith('{') && part !== 'samenwerkingen')[0] ??
  'samenwerkingen';

function parameters(definition: Endpoint) {
  const { params, query, paged, method, versioned, secret } = definition;
  const writes = method !== 'get';
  return [
    ...members(params).map(([name, schema]) => ({ name, in: 'path', required: true, schema })),
    ...members(query).map(([name, schema]) => ({ name, in: 'query', required: false, schema })),
    ...(paged ? pagingParameters : []),
    ...(writes && versioned ? [header('If-Match', 'ETag van de versie die u wijzigt', true)] : []),
    ...((method === 'post' || method === 'patch') && !secret
      ? [header('Idempotency-Key', 'UUID; hetzelfde verzoek wordt maar één keer uitgevoerd', false)]
      : []),
  ];
}
const header = (name: string, description: string, required: boolean) => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});
const pagingParameters = [
  { name: 'page', in: 'query', required: false, schema: { type: 'integer', minimum: 1, default: 1 } },
  {
    name: 'pageSize',
    in: 'query',
    required: false,
    schema: { type: 'integer', minimum: 1, maximum: 100, default: 25 },
  },
];

function responses({
  response,
  status = 200,
  produces,
  stroom,
  paged,
  versioned,
  location,
  allow,
  method,
  body,
}: Endpoint) {
  const text = (description: string) => ({ description, schema: { type: 'string' } });
  const headers = {
    'API-Version': text('Volledig versienummer'),
    ...(paged && {
      Link: text('Eerste, vorige, volgende en laatste pagina'),
      'Total-Count': text('Aantal in totaal'),
    }),
    ...(versioned && status !== 204 && { ETag: text('Versie van dit antwoord') }),
    ...(location && { Location: text('Adres van wat gemaakt is') }),
  };
  const content = produces
    ? Object.fromEntries(produces.map((media) => [media, { schema: { type: 'string', format: 'binary' } }]))
    : { [stroom ? 'text/event-stream' : 'application/json']: { schema: jsonSchema(response, 'output') } };
  const errors = [
    400,
    ...(allow === 'iedereen' ? [] : [401, 403]),
    404,
    406,
    ...(method === 'get' ? [] : [409]),
    ...(body ? [413, 415] : []),
    ...(method !== 'get' && versioned ? [412, 428] : []),
    429,
    500,
    503,
  ];
  return {
    [status]: {
      description: status === 204 ? 'Gedaan' : 'Gelukt',
      headers,
      ...(status === 204 ? {} : { content }),
    },
    ...Object.fromEntries(errors.map((code) => [code, problem])),
  };
}

const problem = {
  description: 'Probleem volgens RFC 9457',
  headers: { 'API-Version': { description: 'Volledig versienummer', schema: { type: 'string' } } },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDetails' } } },
};

function members(schema: z.ZodType | undefined): [string, unknown][] {
  if (!schema) return [];
  const { properties } = jsonSchema(schema, 'input') as { properties?: Record<string, unknown> };
  return Object.entries(properties ?? {});
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  return z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: json }) => {
      if (zodSchema instanceof z.core.$ZodFile) Object.assign(json, { type: 'string', format: 'binary' });
    },
  });
}

import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router';
import { describe, expect, test } from 'vitest';
import { parseOpmaak } from '#src/shared/opmaak.ts';
import { Bars } from './bars.tsx';
import { CheckboxField, CheckboxGroup, RadioGroup } from './choice.tsx';
import { Conflict } from './conflict.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FileField, SelectField, TextField } from './form.tsx';
import { Page, Visitor } from './page.tsx';
import { Pagination } from './pagination.tsx';
import { Phases, type PhaseStep } from './phases.tsx';
import { RichText } from './rich-text.tsx';
import { SideNavigation } from './side-navigation.tsx';
import { Table } from './table.tsx';
import { Verschil } from './verschil.tsx';

const problem = {
  status: 400,
  title: 'Ongeldige invoer',
  detail: 'Controleer de genoemde velden.',
  invalidParams: [{ name: 'titel', reason: 'Vul een titel in.' }],
};

/** HTML of an element as the server would send it at this address. */
async function html(element: ReactElement, path = '/'): Promise<string> {
  const handler = createStaticHandler([{ path: '*', element }]);
  const context = await handler.query(new Request(`http://localhost${path}`));
  if (context instanceof Response) throw new Error('redirect');
  const router = createStaticRouter(handler.dataRoutes, context);
  return renderToStaticMarkup(createElement(StaticRouterProvider, { router, context, hydrate: false }));
}

const tag = (markup: string, start: string): string => new RegExp(`<${start}[^>]*>`).exec(markup)?.[0] ?? '';

describe('a field', () => {
  test('ties label, description and error to the control, error first in view', async () => {
    const markup = await html(
      createElement(TextField, { name: 'titel', label: 'Titel', description: 'Kort', problem }),
    );
    const input = tag(markup, 'input');
    expect(tag(markup, 'label')).toContain('for="titel"');
    expect(input).toContain('id="titel"');
    expect(input).toContain('aria-invalid="true"');
    expect(input).toContain('aria-describedby="titel-uitleg titel-fout"');
    expect(markup.indexOf('id="titel-fout"')).toBeLessThan(markup.indexOf('<input'));
    expect(markup).toContain('Vul een titel in.');
  });

  test('that is right has no error attributes', async () => {
    const input = tag(
      await html(createElement(TextField, { name: 'bron', label: 'Bron', problem })),
      'input',
    );
    expect(input).not.toContain('aria-invalid');
    expect(input).not.toContain('aria-describedby');
  });

  test('keeps what was typed, also when that is nothing', async () => {
    const field = (typed: Record<string, string>) =>
      html(createElement(TextField, { name: 'titel', label: 'Titel', defaultValue: 'Oud', typed }));
    expect(tag(await field({ titel: 'Nieuw' }), 'input')).toContain('value="Nieuw"');
    expect(tag(await field({}), 'input')).not.toContain('Oud');
  });

  test('never sends a password back', async () => {
    const typed = { wachtwoord: 'geheim' };
    const markup = await html(
      createElement(TextField, { name: 'wachtwoord', label: 'Wachtwoord', type: 'password', typed }),
    );
    expect(markup).not.toContain('geheim');
  });

  test('with another id points everywhere to that id', async () => {
    const markup = await html(
      createElement(TextField, { name: 'titel', id: 'nieuw-titel', label: 'Titel', problem }),
    );
    expect(tag(markup, 'input')).toContain('id="nieuw-titel"');
    expect(tag(markup, 'input')).toContain('aria-describedby="nieuw-titel-fout"');
    expect(tag(markup, 'label')).toContain('for="nieuw-titel"');
  });

  test('for a file says that it must be chosen again after a refusal', async () => {
    expect(await html(createElement(FileField, { name: 'bestand', label: 'Bijlage', typed: {} }))).toContain(
      'opnieuw',
    );
    expect(await html(createElement(FileField, { name: 'bestand', label: 'Bijlage' }))).not.toContain(
      'opnieuw',
    );
  });

  test('with choices selects what was typed', async () => {
    const options = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ];
    const typed = { keuze: 'b' };
    const select = await html(
      createElement(SelectField, { name: 'keuze', label: 'Keuze', options, defaultValue: 'a', typed }),
    );
    expect(tag(select, 'option value="b"')).toContain('selected');
    const radios = await html(
      createElement(RadioGroup, { name: 'keuze', label: 'Keuze', options, defaultValue: 'a', typed }),
    );
    expect(tag(radios, 'input[^>]*value="b"')).toContain('checked');
    expect(tag(radios, 'input[^>]*value="a"')).not.toContain('checked');
    expect(tag(radios, 'input')).toContain('id="keuze"');
  });

  test('with boxes keeps an empty choice and several', async () => {
    const options = ['a', 'b', 'c'].map((value) => ({ value, label: value }));
    const group = { name: 'deel', label: 'Delen', options, defaultValues: ['a'] };
    expect(await html(createElement(CheckboxGroup, { ...group, typed: {} }))).not.toContain('checked');
    const several = await html(createElement(CheckboxGroup, { ...group, typed: { deel: ['b', 'c'] } }));
    expect(several.match(/checked=/g)).toHaveLength(2);
    const box = { name: 'akkoord', label: 'Akkoord', defaultChecked: true };
    expect(await html(createElement(CheckboxField, box))).toContain('checked');
    expect(await html(createElement(CheckboxField, { ...box, typed: {} }))).not.toContain('checked');
  });
});

describe('the error summary', () => {
  test('leads to each field and can take the focus', async () => {
    const markup = await html(createElement(ErrorSummary, { problem }));
    expect(tag(markup, 'div')).toContain('role="alert"');
    expect(tag(markup, 'div')).toContain('tabindex="-1"');
    expect(markup).toContain('href="#titel"');
    expect(await html(createElement(ErrorSummary, { problem, ids: { titel: 'nieuw-titel' } }))).toContain(
      'href="#nieuw-titel"',
    );
  });

  test('gives title and detail when no field is to blame', async () => {
    const conflict = { status: 409, title: 'Fase 3 is op slot', detail: 'Waterhoven besluit nog.' };
    const markup = await html(createElement(ErrorSummary, { problem: conflict }));
    expect(markup).toContain('Fase 3 is op slot');
    expect(markup).toContain('Waterhoven besluit nog.');
    expect(await html(createElement(ErrorSummary, {}))).toBe('');
  });
});

test('phases show what is done, where we are and what is locked', async () => {
  const steps: PhaseStep[] = [
    { naam: 'Verkennen', stand: 'afgerond', to: '/v' },
    { naam: 'Onderzoeken', stand: 'open', to: '/o' },
    { naam: 'Organiseren', stand: 'op-slot', tekst: 'Op slot: 3 punten open' },
    { naam: 'Inrichten', stand: 'later' },
    { naam: 'Uitvoeren', stand: 'later' },
  ];
  const markup = await html(createElement(Phases, { steps }));
  const [, done = '', current = '', locked = '', later = ''] = markup.split('<li');
  expect(markup).toContain('Fase 2: onderzoeken');
  expect(markup.match(/is-vol/g)).toHaveLength(2);
  expect(done).toContain('#i-check');
  expect(current).toContain('aria-current="step"');
  expect(locked).toContain('#i-slot');
  expect(locked).toContain('Op slot: 3 punten open');
  expect(locked).not.toContain('<a');
  expect(later).toContain('Later');
  expect(markup.match(/aria-current/g)).toHaveLength(1);
});

describe('the contents at the left', () => {
  const items = ['knelpunten', 'knelpunten/lijst', 'functies'].map((naam) => ({ naam, to: `/s/${naam}` }));
  const marked = async (path: string, above: readonly string[] = []) =>
    [
      ...(await html(createElement(SideNavigation, { label: 'Fase 1', items, above }), path)).matchAll(
        /aria-current="([^"]+)"[^>]*href="([^"]+)"/g,
      ),
    ].map(([, how, to]) => [to, how]);

  test('mark the page one is on, and on a page below it the nearest page above', async () => {
    expect(await marked('/s/functies')).toEqual([['/s/functies', 'page']]);
    expect(await marked('/s/k/7', ['/s/knelpunten'])).toEqual([['/s/knelpunten', 'true']]);
    expect(await marked('/s/k/7/wijzigen', ['/s/knelpunten?page=2', '/s/k/7'])).toEqual([
      ['/s/knelpunten', 'true'],
    ]);
    expect(await marked('/s/functies', ['/s/knelpunten'])).toEqual([['/s/functies', 'page']]);
    expect(await marked('/elders', ['/s'])).toEqual([]);
  });
});

test('bars stay inside their own column, below zero as well, and say the same to who hears them', async () => {
  const staaf = (naam: string, waarde: number) =>
    ({ naam, waarde, tekst: `€ ${waarde}`, look: 'petrol' }) as const;
  const groepen = [{ naam: 'Elsmeer', staven: [staaf('Alleen', -50), staaf('Samen', 150)] }];
  const markup = await html(createElement(Bars, { titel: 'Kosten', groepen }));
  expect(markup).toContain('aria-label="Elsmeer: Alleen € -50, Samen € 150"');
  const bars = [...markup.matchAll(/<rect[^>]* x="([\d.]+)%"[^>]* width="([\d.]+)%"/g)].map(
    ([, begin, width]) => [Number(begin), Number(width)],
  );
  expect(bars).toEqual([
    [0.5, 24.75],
    [25.25, 74.25],
  ]);
});

test('a table keeps its roles when it is laid out as blocks', async () => {
  const columns = [
    { head: 'Gemeente', cell: (row: { naam: string }) => row.naam, foot: 'Totaal' },
    {
      head: 'Kosten',
      numeric: true,
      cell: () => '€ 1',
      foot: '€ 2',
      sort: { to: '?sort=kosten', direction: 'descending' as const },
    },
  ];
  const rows = [{ naam: 'Elsmeer' }, { naam: 'Zandrecht' }];
  const markup = await html(
    createElement(Table<{ naam: string }>, { caption: 'Kosten', columns, rows, rowKey: (row) => row.naam }),
  );
  for (const [role, count] of Object.entries({
    table: 1,
    rowgroup: 3,
    row: 4,
    columnheader: 2,
    rowheader: 3,
    cell: 3,
  }))
    expect([role, markup.match(new RegExp(`role="${role}"`, 'g'))?.length]).toEqual([role, count]);
  expect(markup.match(/data-label="Kosten"/g)).toHaveLength(3);
  expect(markup).toContain('aria-sort="descending"');
  expect(markup).toContain('<caption');
});

describe('the page', () => {
  const page = { title: 'Wat is de gewenste eindsituatie?', children: 'inhoud' };

  test('has a tab title of what, where and the product', async () => {
    const markup = await html(
      createElement(Page, { ...page, shortTitle: 'O5 Eindsituatie', where: 'Veenwaarden' }),
    );
    expect(markup).toContain('<title>O5 Eindsituatie – Veenwaarden – Bondgenoot</title>');
    expect(await html(createElement(Page, { ...page, problem }))).toContain('<title>Fout: Wat is');
  });

  test('has one h1, one main that the skip link leads to, and each icon once', async () => {
    for (const titleInBand of [true, false]) {
      const markup = await html(
        createElement(Page, {
          ...page,
          titleInBand,
          breadcrumb: [{ naam: 'Start', to: '/' }],
          aside: 'x',
          asideLabel: 'Y',
        }),
      );
      expect(markup.match(/<h1/g)).toHaveLength(1);
      expect(markup.match(/<main id="inhoud"/g)).toHaveLength(1);
      expect(markup).toContain('href="#inhoud"');
      expect(markup.match(/id="i-menu"/g)).toHaveLength(1);
      expect(markup).not.toContain('style=');
    }
  });

  test('marks where one is in the menu, and knows who looks', async () => {
    const element = createElement(
      Visitor,
      { value: { naam: 'Mila de Graaf, Elsmeer' } },
      createElement(Page, page),
    );
    const markup = await html(element, '/samenwerkingen/1');
    expect(tag(markup, 'a[^>]*href="/samenwerkingen"')).toContain('aria-current="page"');
    expect(tag(markup, 'a[^>]*utrecht-nav-list__link"[^>]*href="/"')).not.toContain('aria-current');
    expect(markup).toContain('Mila de Graaf, Elsmeer');
    const anonymous = await html(createElement(Page, page));
    expect(anonymous).toContain('Inloggen');
    expect(anonymous).not.toContain('href="/samenwerkingen"');
  });

  test('says on fictional data that it is fictional', async () => {
    expect(await html(createElement(Page, { ...page, fictief: true }))).toContain('Fictief voorbeeld');
    expect(await html(createElement(Page, page))).not.toContain('Fictief');
  });
});

test('pagination shows the neighbourhood and the ends', async () => {
  const to = (page: number) => `?page=${page}`;
  const markup = await html(createElement(Pagination, { page: 5, pages: 12, to }));
  expect([...markup.matchAll(/aria-label="Pagina (\d+)"/g)].map(([, number]) => number)).toEqual([
    '1',
    '4',
    '5',
    '6',
    '12',
  ]);
  expect(markup.match(/is-na-gat/g)).toHaveLength(2);
  expect(await html(createElement(Pagination, { page: 1, pages: 1, to }))).toBe('');
});

describe('the difference between two texts', () => {
  const difference = async (oud: string, nieuw: string) =>
    (await html(createElement(Verschil, { oud, nieuw }))).replaceAll(/<span.*?<\/span>/g, '');

  test('marks words, not whole paragraphs', async () => {
    const markup = await difference(
      'Gelijk.\n\nDe balie is open.',
      'Gelijk.\r\n\r\nDe balie is altijd open.',
    );
    expect(markup).toContain('De balie is <ins>altijd </ins>open.');
    expect(markup).not.toContain('<del>');
  });

  test('shows what disappeared and what came at the end', async () => {
    expect(await difference('Een.\nTwee.\nDrie.', 'Een.\nDrie.')).toContain('<del>Twee.</del>');
    expect(await difference('Een.\nTwee.', 'Een.')).toContain('<del>Twee.</del>');
    expect(await difference('Een.', 'Een.\nTwee.')).toContain('<ins>Twee.</ins>');
  });

  test('says so when there is none', async () => {
    expect(await difference('Een.\n', 'Een.')).toContain('gelijk');
  });

  test('of two wholly different long texts is out and in, quickly', async () => {
    const words = (word: string) => Array.from({ length: 8000 }, (_, index) => `${word}${index}`).join(' ');
    const markup = await difference(words('oud'), words('nieuw'));
    expect(markup.match(/<del>/g)).toHaveLength(1);
    expect(markup.match(/<ins>/g)).toHaveLength(1);
  });
});

test('a conflict sends the chosen text with the version that was saved meanwhile', async () => {
  const markup = await html(
    createElement(Conflict, {
      name: 'tekst',
      label: 'Ons antwoord',
      bewaard: { tekst: 'Van Sanne.' },
      eigen: 'Van Mila.',
      versie: 5,
      to: '/o5',
      hidden: { actie: 'bewaar' },
    }),
  );
  const [, mine = '', combined = ''] = markup.split('<form');
  expect(markup).toContain('Van Sanne.');
  expect(mine).toContain('name="tekst" value="Van Mila."');
  for (const form of [mine, combined]) {
    expect(form).toContain('name="versie" value="5"');
    expect(form).toContain('name="actie" value="bewaar"');
  }
  expect(combined).toMatch(/<textarea[^>]*name="tekst"[^>]*>Van Mila\.<\/textarea>/);
  expect(markup).toContain('href="/o5"');
});

test('rich text becomes elements, its headings below that of the page', async () => {
  const tekst =
    '## Kop\n\nEen **vet** woord en <script>.\n\n### Sub\n\n- een\n- [site](https://voorbeeld.nl)\n\n| Doel | Nu |\n|---|---|\n| Balie | 7 |';
  const markup = await html(createElement(RichText, { blokken: parseOpmaak(tekst) }));
  expect(markup).toContain('<h3 class="utrecht-heading-3">Kop</h3>');
  expect(markup).toContain('<h4 class="utrecht-heading-3">Sub</h4>');
  expect(markup).toContain('<strong>vet</strong> woord en &lt;script&gt;.');
  expect(markup).toContain('href="https://voorbeeld.nl"');
  expect(markup).toContain('<th scope="col">Doel</th>');
});

import { expect, test } from 'vitest';
import { compilePdf } from './pdf.compiler.ts';

test('a document that the template cannot read is refused with the reason, and the next one is made', async () => {
  const refused = await compilePdf('{"titel": "zonder de rest"}');
  expect(refused).toHaveProperty('fout');
  const minimal = {
    titel: 'Titel',
    ondertitel: null,
    datum: [2026, 11, 24],
    kenmerken: [],
    controlegetal: null,
    fictief: false,
    teksten: { fictief: '', controlegetal: '', pagina: 'Pagina', van: 'van' },
    blokken: [],
  };
  const made = await compilePdf(JSON.stringify(minimal));
  expect(Buffer.from('pdf' in made ? made.pdf : []).toString('latin1', 0, 8)).toBe('%PDF-1.7');
});

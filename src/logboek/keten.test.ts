import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findBreuk, genesis, type Schakel, tekstVan } from './keten.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function chainOf(gebeurtenissen: string[]): Schakel[] {
  const chain: Schakel[] = [];
  for (const [index, gebeurtenis] of gebeurtenissen.entries()) {
    const schakel = {
      volgnummer: index + 1,
      gebeurtenis,
      vorigeHash: chain.at(-1)?.hash ?? genesis,
      hash: '',
    };
    chain.push({ ...schakel, hash: sha256(tekstVan(schakel)) });
  }
  return chain;
}
const headOf = (chain: Schakel[]) => ({ volgnummer: chain.length, hash: chain.at(-1)?.hash ?? genesis });

const someChain = fc.array(fc.string(), { minLength: 1, maxLength: 20 }).map(chainOf);

test('an untouched chain holds', () => {
  fc.assert(
    fc.property(someChain, (chain) => {
      expect(findBreuk(chain, headOf(chain), sha256)).toBeNull();
    }),
  );
  expect(findBreuk([], headOf([]), sha256)).toBeNull();
});

test('a changed line is found where it stands', () => {
  fc.assert(
    fc.property(someChain, fc.nat(), fc.string(), (chain, at, text) => {
      const index = at % chain.length;
      const changed = chain.map((schakel, i) =>
        i === index ? { ...schakel, gebeurtenis: `${schakel.gebeurtenis}${text}!` } : schakel,
      );
      expect(findBreuk(changed, headOf(chain), sha256)).toEqual({ volgnummer: index + 1, reden: 'hash' });
    }),
  );
});

test('a line that was taken out, in the middle or at the end, is found', () => {
  fc.assert(
    fc.property(someChain, fc.nat(), (chain, at) => {
      const index = at % chain.length;
      expect(findBreuk(chain.toSpliced(index, 1), headOf(chain), sha256)).not.toBeNull();
    }),
  );
});

test('a line that was changed with a fitting hash breaks the next one, or the end', () => {
  fc.assert(
    fc.property(someChain, fc.nat(), (chain, at) => {
      const index = at % chain.length;
      const forged = chain.map((schakel, i) => {
        if (i !== index) return schakel;
        const changed = { ...schakel, gebeurtenis: `${schakel.gebeurtenis}!` };
        return { ...changed, hash: sha256(tekstVan(changed)) };
      });
      expect(findBreuk(forged, headOf(chain), sha256)).not.toBeNull();
    }),
  );
});

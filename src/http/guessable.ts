import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/** Whether this password is among the leaked and common ones, or can be guessed within about 10^8 tries. */
export async function isGuessable(password: string, about: readonly string[]): Promise<boolean> {
  const { score } = await zxcvbn.checkAsync(password.slice(0, 100), [
    ...about,
    'bondgenoot',
    'gemeente',
    'samenwerking',
  ]);
  return score < 3;
}

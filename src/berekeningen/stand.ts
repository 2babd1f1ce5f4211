import { createContext, use } from 'react';
import type { ProblemDetails } from '#src/http/problem.ts';
import type { Getypt, Soorten } from './getypt.ts';

/** What is on the page of a calculator, and how to change it. */
export type Stand = {
  readonly getypt: Getypt;
  readonly soorten: Soorten;
  readonly problem: ProblemDetails | undefined;
  /** Changes fields, adds or removes rows; without JavaScript the buttons of the form do the same. */
  readonly wijzig: (change: (getypt: Getypt) => Getypt) => void;
};

export const RekenStand = createContext<Stand>({
  getypt: {},
  soorten: {},
  problem: undefined,
  wijzig: () => undefined,
});
export const useStand = (): Stand => use(RekenStand);

import type { ReactNode } from 'react';
import { teksten } from '../teksten.ts';
import { Icon, type IconName } from './icon.tsx';

const looks = {
  leeg: ['leeg', ''],
  concept: ['concept', ''],
  gereed: ['check', ' utrecht-status-badge--success'],
  'aan-zet': ['vlag', ' utrecht-status-badge--active'],
  prive: ['slot', ''],
  gedeeld: ['delen', ''],
  wacht: ['klok', ' utrecht-status-badge--warning'],
  akkoord: ['check', ' utrecht-status-badge--success'],
  voorwaarden: ['voorwaarde', ' utrecht-status-badge--warning'],
  aangehouden: ['pauze', ''],
  verworpen: ['kruis', ' utrecht-status-badge--danger'],
  'op-slot': ['slot', ''],
  geparkeerd: ['parkeer', ''],
} as const satisfies Record<string, readonly [IconName, string]>;

export type StatusSoort = keyof typeof looks;

/** The icon that belongs to a status, for where the badge itself would be too loud (side navigation). */
export const statusIcon = (status: StatusSoort): IconName => looks[status][0];

/** Icon and word; the children replace the usual word ('Gedeeld, v2'). */
export function StatusBadge({ status, children }: { status: StatusSoort; children?: ReactNode }) {
  const [icon, look] = looks[status];
  return (
    <span className={`utrecht-status-badge${look}`}>
      <Icon naam={icon} /> {children ?? teksten.statussen[status]}
    </span>
  );
}

import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

const looks = {
  hint: ['info', ''],
  ok: ['check', ' utrecht-alert--ok'],
  warning: ['let', ' utrecht-alert--warning'],
  error: ['let', ' utrecht-alert--error'],
} as const satisfies Record<string, readonly [IconName, string]>;

type AlertProps = {
  type?: keyof typeof looks;
  /** Name for assistive technology, such as 'Suggestie'. */
  label: string;
  icon?: IconName;
  /** `status` is read aloud when it appears, `alert` at once; `note` when one comes across it. */
  role?: 'note' | 'status' | 'alert';
  children: ReactNode;
};

/** A message in the page that must be seen; says in words what the colour says. */
export function Alert({ type = 'hint', label, icon, role = 'note', children }: AlertProps) {
  const [usual, look] = looks[type];
  return (
    <div className={`utrecht-alert${look}`} role={role} aria-label={label}>
      <Icon naam={icon ?? usual} />
      <div className="utrecht-alert__content">{children}</div>
    </div>
  );
}

import { NavLink } from 'react-router';
import { Icon, type IconName } from './icon.tsx';

export type SideNavigationItem = { naam: string; to: string; status?: { icon: IconName; tekst: string } };

/** The contents of a phase with the state of each part; folds to one button below 1024 px. */
export function SideNavigation({ label, items }: { label: string; items: readonly SideNavigationItem[] }) {
  return (
    <details className="bondgenoot-menu bondgenoot-menu--vak">
      <summary>
        {label} <Icon naam="uit" />
      </summary>
      <nav className="denhaag-side-navigation" aria-label={label}>
        <ul className="denhaag-side-navigation__list">
          {items.map(({ naam, to, status }) => (
            <li key={to}>
              <NavLink className="denhaag-side-navigation__link" to={to} end>
                {naam}
                {status && (
                  <>
                    <br />
                    <small>
                      <Icon naam={status.icon} /> {status.tekst}
                    </small>
                  </>
                )}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}

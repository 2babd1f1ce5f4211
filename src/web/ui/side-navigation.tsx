import { Link, useLocation } from 'react-router';
import { Icon, type IconName } from './icon.tsx';

export type SideNavigationItem = { naam: string; to: string; status?: { icon: IconName; tekst: string } };

type Props = {
  label: string;
  items: readonly SideNavigationItem[];
  /** The pages above this one, the nearest last: on the form of a knelpunt, Knelpunten is marked. */
  above?: readonly string[];
};

/** The contents of a phase with the state of each part; folds to one button below 1024 px. */
export function SideNavigation({ label, items, above = [] }: Props) {
  const { pathname } = useLocation();
  const addresses = [...above.map((address) => address.replace(/\?.*/, '')), pathname];
  const here = addresses.findLast((address) => items.some(({ to }) => to === address));
  return (
    <details className="bondgenoot-menu bondgenoot-menu--vak">
      <summary>
        {label} <Icon naam="uit" />
      </summary>
      <nav className="denhaag-side-navigation" aria-label={label}>
        <ul className="denhaag-side-navigation__list">
          {items.map(({ naam, to, status }) => (
            <li key={to}>
              <Link
                className="denhaag-side-navigation__link"
                to={to}
                aria-current={to !== here ? undefined : to === pathname ? 'page' : 'true'}
              >
                {naam}
                {status && (
                  <>
                    <br />
                    <small>
                      <Icon naam={status.icon} /> {status.tekst}
                    </small>
                  </>
                )}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}

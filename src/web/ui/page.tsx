import { createContext, use, type ReactNode } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import type { ProblemDetails } from '#src/http/problem.ts';
import { teksten } from '../teksten.ts';
import { container } from './container.ts';
import { Fictief } from './fictief.tsx';
import { Icon, IconSprite } from './icon.tsx';
import { OfflineNotice } from './notices.tsx';
import { Phases, type PhaseStep } from './phases.tsx';

/** Who looks at the page, for the menu: 'Mila de Graaf, Elsmeer'. The root of the pages provides it; without it: log in. */
export const Visitor = createContext<{ naam: string } | undefined>(undefined);

export type Crumb = { naam: string; to: string };

type PageProps = {
  /** The h1. */
  title: string;
  /** Name of the page in the breadcrumb and the tab when the h1 is long: 'O5 Eindsituatie'. */
  shortTitle?: string;
  /** The thing that the page belongs to, second in the tab: the name of the samenwerking. */
  where?: string;
  /** Line above the h1: 'Vraag O5, gezamenlijk'. */
  preHeading?: ReactNode;
  lead?: ReactNode;
  /** `<Meta items>`: who sees this. */
  meta?: ReactNode;
  /** The pages above this one; without it there is no band. */
  breadcrumb?: readonly Crumb[];
  phases?: readonly PhaseStep[];
  /** The title stands in the band, with the phases open: overview of a samenwerking, calculators. */
  titleInBand?: boolean;
  /** `<SideNavigation>` at the left. */
  nav?: ReactNode;
  /** Right column: what this is for, who waits, dates. `asideLabel` names it. */
  aside?: ReactNode;
  asideLabel?: string;
  /** One narrow column. */
  narrow?: boolean;
  /** A short header without menu, with this text at the right ('Raad van Waterhoven'; may be empty), and no footer. */
  shortHeader?: string;
  fictief?: boolean;
  /** A message about the whole page, under the header: `<SessionNotice>`. */
  notice?: ReactNode;
  /** At the end of the footer: what belongs to where one is, such as the log of this samenwerking. */
  footerLink?: Crumb;
  /** What was wrong with the form that was sent; the tab then begins with 'Fout:'. */
  problem?: ProblemDetails | undefined;
  children: ReactNode;
};

/** The frame of every page: header, where am I, the columns, footer. */
export function Page(props: PageProps) {
  const { fictief, notice, shortHeader, titleInBand, children, aside, asideLabel, nav, narrow } = props;
  const { pathname } = useLocation(); // as key: a menu that was unfolded is folded again on the next page
  const layout = `bondgenoot-layout${nav ? ' bondgenoot-layout--nav' : ''}${aside ? ' bondgenoot-layout--aside' : ''} ${container(narrow)}`;
  const columns = titleInBand ? (
    <main id="inhoud">
      <Band {...props} />
      <div className={layout}>
        {nav}
        <div>{children}</div>
        {aside && <div className="bondgenoot-layout__aside">{aside}</div>}
      </div>
    </main>
  ) : (
    <>
      <Band {...props} />
      <div className={layout}>
        {nav}
        <main id="inhoud">
          <Title {...props} />
          {children}
        </main>
        {aside && (
          <aside className="bondgenoot-layout__aside" aria-label={asideLabel}>
            {aside}
          </aside>
        )}
      </div>
    </>
  );
  return (
    <>
      <title>{tabTitle(props)}</title>
      <a className="utrecht-skip-link utrecht-link" href="#inhoud">
        {teksten.naarDeInhoud}
      </a>
      <Header key={pathname} short={shortHeader} narrow={narrow} />
      <OfflineNotice />
      {notice}
      {fictief && <Fictief narrow={shortHeader !== undefined && narrow} />}
      {columns}
      {shortHeader === undefined && <Footer narrow={narrow} more={props.footerLink} />}
      <IconSprite />
    </>
  );
}

/** 'what – where – Bondgenoot'. */
function tabTitle({ title, shortTitle, where, problem }: PageProps): string {
  const what = shortTitle ?? title;
  return [problem ? teksten.metFout(what) : what, where === what ? undefined : where, teksten.bondgenoot]
    .filter(Boolean)
    .join(' – ');
}

function Header({ short, narrow }: { short: string | undefined; narrow: boolean | undefined }) {
  return (
    <header className="utrecht-page-header">
      <div className={`utrecht-page-header__content ${container(short !== undefined && narrow)}`}>
        {short === undefined ? (
          <>
            <Link className="bondgenoot-logo" to="/">
              <Logo />
            </Link>
            <MainMenu />
          </>
        ) : (
          <>
            <span className="bondgenoot-logo">
              <Logo />
            </span>
            <span>{short}</span>
          </>
        )}
      </div>
    </header>
  );
}

function Logo() {
  return (
    <>
      <svg viewBox="0 0 36 24" fill="none" stroke="currentColor" strokeWidth="2.5" aria-hidden="true">
        <circle cx="12" cy="12" r="10" />
        <circle cx="24" cy="12" r="10" />
      </svg>{' '}
      {teksten.bondgenoot}
    </>
  );
}

function MainMenu() {
  const visitor = use(Visitor);
  return (
    <details className="bondgenoot-menu">
      <summary>
        <Icon naam="menu" /> {teksten.menu}
      </summary>
      <nav className="utrecht-nav-bar" aria-label={teksten.hoofdmenu}>
        <ul className="utrecht-nav-list">
          <MenuItem to="/">{teksten.start}</MenuItem>
          {visitor && <MenuItem to="/samenwerkingen">{teksten.samenwerkingen}</MenuItem>}
          <MenuItem to="/rekenhulpen">{teksten.rekenhulpen}</MenuItem>
          {visitor && (
            <MenuItem to="/zoeken">
              <Icon naam="zoek" /> {teksten.zoeken}
            </MenuItem>
          )}
          <MenuItem to={visitor ? '/account' : '/inloggen'} account>
            <Icon naam="persoon" /> {visitor?.naam ?? teksten.inloggen}
          </MenuItem>
        </ul>
      </nav>
    </details>
  );
}

function MenuItem({ to, account, children }: { to: string; account?: boolean; children: ReactNode }) {
  return (
    <li className={`utrecht-nav-list__item${account ? ' utrecht-nav-list__item--account' : ''}`}>
      <NavLink className="utrecht-nav-list__link" to={to} end={to === '/'}>
        {children}
      </NavLink>
    </li>
  );
}

function Band(props: PageProps) {
  const { title, shortTitle, breadcrumb, phases, titleInBand, narrow } = props;
  if (!breadcrumb && !phases && !titleInBand) return null;
  return (
    <div className="bondgenoot-band">
      <div className={container(narrow)}>
        {breadcrumb && (
          <nav className="utrecht-breadcrumb-nav" aria-label={teksten.kruimelpad}>
            <ol className="utrecht-breadcrumb-nav__list">
              {breadcrumb.map(({ naam, to }) => (
                <li className="utrecht-breadcrumb-nav__item" key={to}>
                  <Link className="utrecht-breadcrumb-nav__link" to={to}>
                    {naam}
                  </Link>
                </li>
              ))}
              <li className="utrecht-breadcrumb-nav__item">
                <span aria-current="page">{shortTitle ?? title}</span>
              </li>
            </ol>
          </nav>
        )}
        {titleInBand && <Title {...props} />}
        {phases && <Phases steps={phases} open={titleInBand} />}
      </div>
    </div>
  );
}

function Title({ title, preHeading, lead, meta }: PageProps) {
  return (
    <>
      {preHeading && <p className="utrecht-pre-heading">{preHeading}</p>}
      <h1 className="utrecht-heading-1">{title}</h1>
      {lead && <p className="utrecht-paragraph utrecht-paragraph--lead">{lead}</p>}
      {meta}
    </>
  );
}

const footerLinks: readonly Crumb[] = [
  { to: '/hulp', naam: teksten.hulp },
  { to: '/register', naam: teksten.register },
  { to: '/toegankelijkheid', naam: teksten.toegankelijkheid },
  { to: '/privacy', naam: teksten.privacy },
];

function Footer({ narrow, more }: { narrow: boolean | undefined; more: Crumb | undefined }) {
  const links = [...footerLinks, ...(more ? [more] : [])];
  return (
    <footer className="utrecht-page-footer">
      <div className={`utrecht-page-footer__content ${container(narrow)}`}>
        <span>{teksten.slogan}</span>
        <nav aria-label={teksten.overDezeWebsite}>
          <ul className="bondgenoot-lijst utrecht-button-group">
            {links.map(({ to, naam }) => (
              <li key={to}>
                <Link className="utrecht-link utrecht-link--box" to={to}>
                  {naam}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}

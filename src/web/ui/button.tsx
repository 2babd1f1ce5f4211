import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon, type IconName } from './icon.tsx';

type Look = { variant?: 'primary' | 'secondary' | 'subtle'; icon?: IconName; children: ReactNode };

const classes = {
  primary: 'utrecht-button utrecht-button--primary-action',
  secondary: 'utrecht-button utrecht-button--secondary-action',
  subtle: 'utrecht-button utrecht-button--subtle',
};

type ButtonProps = Look &
  Pick<
    ComponentProps<'button'>,
    'type' | 'name' | 'value' | 'form' | 'formAction' | 'aria-describedby' | 'aria-label' | 'onClick'
  >;

/** Sends its form. One primary button per page; never disabled: say what is missing instead. */
export function Button({ variant = 'secondary', icon, children, type = 'submit', ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} className={classes[variant]}>
      {icon && <Icon naam={icon} />} {children}
    </button>
  );
}

/** A button that only goes somewhere. `reload`: a download or a page of another kind, fetched by the browser itself. */
export function ButtonLink({
  variant = 'secondary',
  icon,
  children,
  to,
  reload,
}: Look & { to: string; reload?: boolean }) {
  return (
    <Link to={to} reloadDocument={reload === true} className={classes[variant]}>
      {icon && <Icon naam={icon} />} {children}
    </Link>
  );
}

export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="utrecht-button-group">{children}</div>;
}

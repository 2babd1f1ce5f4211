import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { teksten } from '../teksten.ts';
import { Button, ButtonLink } from './button.tsx';
import { TextArea } from './form.tsx';
import { Icon } from './icon.tsx';
import { Verschil } from './verschil.tsx';

type ConflictProps = {
  /** The field of the form that holds the text, and its label. */
  name: string;
  label: string;
  /** What somebody else saved; `door`: who and when. */
  bewaard: { tekst: string; door?: ReactNode };
  /** What this user typed. */
  eigen: string;
  /** The version that was saved meanwhile: the next attempt builds on it. */
  versie: string | number;
  /** Where the saved text stands: going there drops the own text. */
  to: string;
  /** Other fields of the form, sent along unchanged (`actie`, `status`). */
  hidden?: Readonly<Record<string, string | undefined>>;
};

/** Two people saved one text: shows both and the difference, and lets the second choose. Nothing is lost meanwhile. */
export function Conflict({ name, label, bewaard, eigen, versie, to, hidden = {} }: ConflictProps) {
  const fixed = { ...hidden, versie: String(versie) };
  return (
    <section className="bondgenoot-conflict" aria-labelledby="conflict">
      <div className="utrecht-alert utrecht-alert--warning" role="alert">
        <Icon naam="let" />
        <div className="utrecht-alert__content">
          <h2 className="utrecht-heading-3" id="conflict">
            {teksten.conflictTitel}
          </h2>
          <p className="utrecht-paragraph">{teksten.conflictUitleg}</p>
        </div>
      </div>
      <div className="bondgenoot-conflict__teksten">
        <Tekst id="conflict-bewaard" title={teksten.nuBewaard} by={bewaard.door} tekst={bewaard.tekst}>
          <ButtonLink to={to}>{teksten.houdBewaarde}</ButtonLink>
        </Tekst>
        <Tekst id="conflict-eigen" title={teksten.uwTekst} tekst={eigen}>
          <Form method="post">
            <Hidden fields={{ ...fixed, [name]: eigen }} />
            <Button>{teksten.bewaarUwe}</Button>
          </Form>
        </Tekst>
      </div>
      <h3 className="utrecht-heading-3">{teksten.verschilTussenTeksten}</h3>
      <p className="utrecht-paragraph utrecht-paragraph--small">{teksten.vanBewaardNaarUw}</p>
      <Verschil oud={bewaard.tekst} nieuw={eigen} />
      <h3 className="utrecht-heading-3">{teksten.maakEenTekst}</h3>
      <Form method="post">
        <Hidden fields={fixed} />
        <TextArea
          name={name}
          label={label}
          description={teksten.maakEenTekstUitleg}
          defaultValue={eigen}
          rows={12}
        />
        <Button variant="primary">{teksten.bewaarSamengevoegd}</Button>
      </Form>
    </section>
  );
}

type TekstProps = { id: string; title: string; by?: ReactNode; tekst: string; children: ReactNode };

function Tekst({ id, title, by, tekst, children }: TekstProps) {
  const focusable = { tabIndex: 0 }; // long texts scroll; the keyboard must be able to
  return (
    <div className="bondgenoot-conflict__tekst utrecht-card">
      <h3 className="utrecht-heading-3" id={id}>
        {title}
      </h3>
      {by && <p className="utrecht-paragraph utrecht-paragraph--small">{by}</p>}
      <section className="bondgenoot-conflict__inhoud" aria-labelledby={id} {...focusable}>
        {tekst}
      </section>
      {children}
    </div>
  );
}

function Hidden({ fields }: { fields: Readonly<Record<string, string | undefined>> }) {
  return Object.entries(fields).map(
    ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
  );
}

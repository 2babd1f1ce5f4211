import type { ReactNode } from 'react';
import { Form } from 'react-router';
import type { Passkey } from '#src/passkeys/endpoints.ts';
import { PasskeyRegistration } from '#src/passkeys/passkeys.tsx';
import { teksten as passkeyTeksten } from '#src/passkeys/teksten.ts';
import { apparaatVan } from '#src/sessies/apparaat.ts';
import type { Sessie } from '#src/sessies/endpoints.ts';
import { dagVanMoment, momentInWoorden } from '#src/shared/datumtekst.ts';
import { Button } from '#src/web/ui/button.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { teksten } from './teksten.ts';

/** The passkeys of the user, and a new one. */
export function PasskeySection({ passkeys }: { passkeys: readonly Passkey[] }) {
  return (
    <Section title={passkeyTeksten.titel} id="passkeys">
      <Paragraph>{passkeyTeksten.inleiding}</Paragraph>
      {passkeys.length === 0 ? (
        <Paragraph>{passkeyTeksten.geen}</Paragraph>
      ) : (
        <Table
          caption={passkeyTeksten.titel}
          captionHidden
          rows={passkeys}
          rowKey={({ id }) => id}
          columns={[
            { head: passkeyTeksten.apparaat, cell: ({ naam }) => naam },
            { head: passkeyTeksten.gemaakt, cell: ({ aangemaaktOp }) => dagVanMoment(aangemaaktOp) },
            {
              head: passkeyTeksten.gebruikt,
              cell: ({ gebruiktOp }) => (gebruiktOp ? momentInWoorden(gebruiktOp) : passkeyTeksten.nooit),
            },
            {
              head: passkeyTeksten.actie,
              bare: true,
              cell: removal,
            },
          ]}
        />
      )}
      <PasskeyRegistration />
    </Section>
  );
}

const removal = ({ id, naam }: Passkey) => (
  <RowForm actie="passkey" fields={{ passkeyId: id }} label={passkeyTeksten.verwijderNaam(naam)}>
    {passkeyTeksten.verwijder}
  </RowForm>
);

const apparaat = (sessie: Sessie) => apparaatVan(sessie.apparaat) ?? teksten.onbekendApparaat;

/** Where the user is logged in; every other place can be ended. */
export function SessieSection({ sessies }: { sessies: readonly Sessie[] }) {
  return (
    <Section title={teksten.sessies} id="sessies">
      <Paragraph>{teksten.sessiesUitleg}</Paragraph>
      <Table
        caption={teksten.sessies}
        captionHidden
        rows={sessies}
        rowKey={({ id }) => id}
        columns={[
          {
            head: teksten.apparaat,
            cell: (sessie) =>
              sessie.isHuidige ? `${apparaat(sessie)} (${teksten.ditApparaat})` : apparaat(sessie),
          },
          { head: teksten.gezien, cell: ({ gezienOp }) => momentInWoorden(gezienOp) },
          {
            head: teksten.actie,
            bare: true,
            cell: ending,
          },
        ]}
      />
    </Section>
  );
}

function ending(sessie: Sessie) {
  if (sessie.isHuidige) return null;
  return (
    <RowForm actie="sessie" fields={{ sessieId: sessie.id }} label={teksten.logDaarUit(apparaat(sessie))}>
      {teksten.logHierUit}
    </RowForm>
  );
}

type RowFormProps = {
  actie: string;
  fields: Readonly<Record<string, string>>;
  /** What the button does to which row: its text alone is the same in every row. */
  label: string;
  children: ReactNode;
};

/** One button in a row of a table. */
export function RowForm({ actie, fields, label, children }: RowFormProps) {
  return (
    <Form method="post">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button variant="subtle" name="actie" value={actie}>
        <span aria-hidden="true">{children}</span>
        <span className="bondgenoot-onzichtbaar">{label}</span>
      </Button>
    </Form>
  );
}

import { Form } from 'react-router';
import { toonNaam } from '#src/shared/datumtekst.ts';
import type { Refused } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { FileField, SelectField, TextArea } from '#src/web/ui/form.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import { type Inleessoort, kolomnamenVan, type Veld } from './inlezing.ts';
import { teksten } from './teksten.ts';

type Props = {
  soort: Inleessoort;
  velden: readonly Veld[];
  /** The rooms it can be for; none: it is joint. */
  kamers: readonly { id: string; naam: string }[];
  refused: Refused | undefined;
};

/** Takes the file or the pasted table, and says beforehand which columns are recognised. */
export function Uploadformulier({ soort, velden, kamers, refused }: Props) {
  const [only] = kamers;
  return (
    <>
      <Form method="post" encType="multipart/form-data">
        <input type="hidden" name="soort" value={soort} />
        {only && kamers.length === 1 && <input type="hidden" name="deelnemerId" value={only.id} />}
        {kamers.length > 1 && (
          <SelectField
            name="deelnemerId"
            label={teksten.voorWie}
            options={kamers.map(({ id, naam }) => ({ value: id, label: toonNaam(naam) }))}
            {...refused}
          />
        )}
        <FileField
          name="bestand"
          label={teksten.bestand}
          description={teksten.bestandUitleg}
          accept=".csv,.xlsx,.ods,.txt"
          maxMb={10}
          {...refused}
        />
        <TextArea
          name="tekst"
          label={teksten.tekst}
          description={teksten.tekstUitleg}
          rows={5}
          {...refused}
        />
        <Paragraph>{teksten.niets}</Paragraph>
        <Button variant="primary" name="actie" value="lees-in">
          {teksten.leesIn}
        </Button>
      </Form>
      <Details summary={teksten.herkend} open>
        <Table
          caption={teksten.herkend}
          captionHidden
          rows={velden}
          rowKey={({ naam }) => naam}
          columns={[
            {
              head: teksten.veld,
              cell: ({ label, verplicht }) => (verplicht ? `${label} (${teksten.verplicht})` : label),
            },
            { head: teksten.kolomnamen, cell: (veld) => kolomnamenVan(veld).join(', ') },
          ]}
        />
        <Paragraph small>{teksten.veilig}</Paragraph>
      </Details>
    </>
  );
}

import type { z } from 'zod';
import { eigenDeelnemers, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { Alert } from '#src/web/ui/alert.tsx';
import { ButtonGroup, ButtonLink } from '#src/web/ui/button.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { uiteenregels } from './doelen.document.ts';
import { type listWegingen, wegers } from './endpoints.ts';
import { letterNaam, teksten } from './teksten.ts';

type Props = z.output<(typeof listWegingen)['response']> & { base: string };

/** The weights that were shown, side by side, and where the deelnemers are far apart. */
export function Wegingen({ letters, wegingen, afstanden, omkeringen, base }: Props) {
  const { deelnemers, ...samenwerking } = useSamenwerking();
  const rows = deelnemers
    .filter(({ status }) => status === 'actief')
    .map(({ id, naam }) => ({
      id,
      naam,
      gewichten: wegingen.find(({ deelnemerId }) => deelnemerId === id)?.gewichten,
    }));
  const mine = eigenDeelnemers({ deelnemers, ...samenwerking }).filter(({ id }) =>
    samenwerking.mijnRollen.some(
      ({ rol, deelnemerId }) => deelnemerId === id && wegers.some((weger) => weger === rol),
    ),
  );
  return (
    <Section title={teksten.wegingen} id="wegingen">
      <Paragraph>{teksten.wegingenUitleg}</Paragraph>
      <Uiteen afstanden={afstanden} omkeringen={omkeringen} />
      {wegingen.length === 0 ? (
        <Paragraph>{teksten.geenWegingen}</Paragraph>
      ) : (
        <Table
          caption={teksten.wegingenTabel}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { head: teksten.gemeente, cell: ({ naam }) => toonNaam(naam) },
            ...letters.map((letter) => ({
              head: letterNaam(letter),
              numeric: true,
              cell: ({ gewichten }: (typeof rows)[number]) =>
                gewichten ? (gewichten[letter] ?? 0) : <small>{teksten.geenWeging}</small>,
            })),
          ]}
        />
      )}
      <ButtonGroup>
        {mine.map(({ id, naam }) => (
          <ButtonLink key={id} to={`${base}/weging/${id}`}>
            {teksten.weeg(toonNaam(naam))}
          </ButtonLink>
        ))}
      </ButtonGroup>
    </Section>
  );
}

function Uiteen(uiteen: Pick<Props, 'afstanden' | 'omkeringen'>) {
  const lines = uiteenregels(uiteen, toonNaam);
  if (lines.length === 0) return null;
  return (
    <Alert type="warning" label={teksten.alarm}>
      <Paragraph>
        <strong>{teksten.alarm}.</strong> {teksten.alarmUitleg}
      </Paragraph>
      <ul className="utrecht-unordered-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Alert>
  );
}

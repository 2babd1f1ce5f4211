import { useState } from 'react';
import { Button, ButtonGroup } from '#src/web/ui/button.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { useIsInteractief } from '#src/web/interactief.ts';
import type { Rekenen } from './rekenen.ts';
import type { Hulp } from './hulp.ts';
import { teksten } from './teksten.ts';
import { toets } from './toets.ts';

const maxVarianten = 6;

/** Puts the input of now aside under a name, and lays the main figures of all variants beside each other. */
export function Varianten<I, U>({ hulp, ...rekenen }: Rekenen<I, U> & { hulp: Hulp<I, U> }) {
  const { getypt, varianten, zet, zetVarianten, gerekend } = rekenen;
  const isInteractief = useIsInteractief();
  const [naam, setNaam] = useState('');
  if (!isInteractief) return null;
  const naamNu = naam.trim() || teksten.variant(varianten.length + 1);
  const kolommen = [
    ...varianten.map((variant) => ({ naam: variant.naam, cijfers: figuresOf(hulp, variant.getypt) })),
    { naam: teksten.variantNu, cijfers: gerekend ? hulp.kerncijfers(gerekend.resultaat.uitkomst) : [] },
  ];
  const rijen = [...new Set(kolommen.flatMap(({ cijfers }) => cijfers.map((cijfer) => cijfer.naam)))];
  return (
    <Section id="varianten" title={teksten.variantenKop}>
      <Paragraph>{teksten.variantenUitleg}</Paragraph>
      {varianten.length > 0 && (
        <Table
          caption={teksten.variantenKop}
          captionHidden
          columns={[
            { head: teksten.kerncijfer, cell: (rij: string) => rij },
            ...kolommen.map((kolom) => ({
              head: kolom.naam,
              numeric: true,
              cell: (rij: string) => kolom.cijfers.find((cijfer) => cijfer.naam === rij)?.waarde ?? '',
            })),
          ]}
          rows={rijen}
          rowKey={(rij) => rij}
          onPhone="scroll"
        />
      )}
      <ButtonGroup>
        {varianten.map((variant, index) => (
          <span key={`${index} ${variant.naam}`}>
            <Button type="button" variant="subtle" onClick={() => zet(() => variant.getypt)}>
              {teksten.variantOpen(variant.naam)}
            </Button>{' '}
            <Button
              type="button"
              variant="subtle"
              onClick={() => zetVarianten(varianten.filter((_, other) => other !== index))}
            >
              {teksten.variantWeg(variant.naam)}
            </Button>
          </span>
        ))}
      </ButtonGroup>
      {varianten.length < maxVarianten && (
        <div className="bondgenoot-filter">
          <div className="utrecht-form-field">
            <label className="utrecht-form-label" htmlFor="variantnaam">
              {teksten.variantNaam}
            </label>
            <input
              className="utrecht-textbox"
              id="variantnaam"
              value={naam}
              maxLength={60}
              placeholder={naamNu}
              onChange={({ target }) => setNaam(target.value)}
            />
          </div>
          <div className="utrecht-form-field">
            <Button
              type="button"
              onClick={() => {
                zetVarianten([...varianten, { naam: naamNu, getypt }]);
                setNaam('');
              }}
            >
              {teksten.variantErbij}
            </Button>
          </div>
        </div>
      )}
      <input type="hidden" name="varianten" value={JSON.stringify(varianten)} />
    </Section>
  );
}

function figuresOf<I, U>(hulp: Hulp<I, U>, getypt: Rekenen<I, U>['getypt']) {
  const getoetst = toets(getypt, hulp);
  if (!getoetst.ok || hulp.opServer?.(getoetst.invoer)) return [];
  return hulp.kerncijfers(hulp.bereken(getoetst.invoer).uitkomst);
}

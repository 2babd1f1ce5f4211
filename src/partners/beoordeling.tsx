import { Form } from 'react-router';
import { momentInWoorden } from '#src/shared/datumtekst.ts';
import type { Refused } from '#src/web/load.ts';
import { Button, ButtonGroup } from '#src/web/ui/button.tsx';
import { RadioGroup } from '#src/web/ui/choice.tsx';
import { SelectField, TextField } from '#src/web/ui/form.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import type { PartnerHelemaal } from './endpoints.ts';
import { isDeelnemer, oordelen, standen } from './partner.ts';
import { teksten } from './teksten.ts';

type Props = { partner: PartnerHelemaal; refused: Refused | undefined };

/** Points per criterium, strength per taakveld, and the list; each with its reason. */
export function Beoordeling({ partner, refused }: Props) {
  const { versie, gewijzigdDoor, gewijzigdOp } = partner;
  return (
    <Section title={teksten.beoordeel} id="beoordeel">
      <Form method="post">
        <input type="hidden" name="versie" value={versie} />
        <Scores partner={partner} refused={refused} />
        <Sterktes partner={partner} refused={refused} />
        <Lijstkeuze partner={partner} refused={refused} />
        <Paragraph small>
          {teksten.laatst}: {teksten.bewaard(versie, gewijzigdDoor, momentInWoorden(gewijzigdOp))}.
        </Paragraph>
        <ButtonGroup>
          <Button variant="primary" name="actie" value="bewaar">
            {teksten.bewaar}
          </Button>
          <Button variant="subtle" name="actie" value="verwijder">
            {teksten.verwijder}
          </Button>
        </ButtonGroup>
      </Form>
    </Section>
  );
}

/** A deelnemer is on no list: it is not asked any more whether it comes along. */
function Lijstkeuze({ partner: { stand, reden, deelnemerStatus }, refused }: Props) {
  if (isDeelnemer(deelnemerStatus))
    return (
      <>
        <input type="hidden" name="stand" value={stand} />
        <input type="hidden" name="reden" value={reden} />
      </>
    );
  return (
    <>
      <RadioGroup
        name="stand"
        label={teksten.lijstVraag}
        options={standen.map((value) => ({ value, label: teksten.standen[value] }))}
        defaultValue={stand}
        {...refused}
      />
      <TextField
        name="reden"
        label={teksten.redenVraag}
        description={teksten.redenUitleg}
        defaultValue={reden}
        optional
        {...refused}
      />
    </>
  );
}

function Scores({ partner: { criteria, scores }, refused }: Props) {
  return criteria.map(({ id, naam }, index) => {
    const found = scores.find(({ criteriumId }) => criteriumId === id);
    return (
      <div className="bondgenoot-filter" key={id}>
        <input type="hidden" name={`scores.${index}.criteriumId`} value={id} />
        <SelectField
          name={`scores.${index}.score`}
          label={teksten.punten(naam)}
          options={[1, 2, 3, 4, 5].map((value) => ({ value: String(value), label: String(value) }))}
          empty={teksten.onbekend}
          defaultValue={found?.score ? String(found.score) : ''}
          {...refused}
        />
        <TextField
          name={`scores.${index}.reden`}
          label={teksten.reden}
          defaultValue={found?.reden}
          optional
          {...refused}
        />
      </div>
    );
  });
}

function Sterktes({ partner: { aanvulling }, refused }: Props) {
  return aanvulling.map(({ taakveld, oordeel, reden }, index) => (
    <div className="bondgenoot-filter" key={taakveld}>
      <input type="hidden" name={`sterktes.${index}.taakveld`} value={taakveld} />
      <SelectField
        name={`sterktes.${index}.oordeel`}
        label={teksten.sterkteVan(taakveld)}
        options={oordelen.map((value) => ({ value, label: teksten.oordelen[value] }))}
        empty={false}
        defaultValue={oordeel}
        {...refused}
      />
      <TextField
        name={`sterktes.${index}.reden`}
        label={teksten.waarBlijktDat}
        defaultValue={reden}
        optional
        {...refused}
      />
    </div>
  ));
}

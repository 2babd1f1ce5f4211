import { Form } from 'react-router';
import { dagInWoorden, momentInWoorden, toonNaam } from '#src/shared/datumtekst.ts';
import type { Samenwerking } from '#src/samenwerkingen/endpoints.ts';
import { findVraag, isVraagId } from '#src/vragen/vragen.ts';
import { type Refused, textOf } from '#src/web/load.ts';
import { Alert } from '#src/web/ui/alert.tsx';
import { Button } from '#src/web/ui/button.tsx';
import { RadioGroup } from '#src/web/ui/choice.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { DateField, type Option, SelectField, TextArea } from '#src/web/ui/form.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import { Versie } from '#src/web/ui/versie.tsx';
import type { Hoepunt } from './endpoints.ts';
import { magAfhandelen, magOpTafel, magToewijzen, magVerplaatsen, magVerwoorden } from './hoepunt.ts';
import { hoeVragen } from './hoewoorden.ts';
import { teksten } from './teksten.ts';

/** A betrokkene, as a choice in a form. */
export type Eigenaar = Option & { deelnemerId: string | null };

type Props = {
  hoepunt: Hoepunt;
  rollen: Samenwerking['mijnRollen'];
  /** Who can be asked to handle it. */
  eigenaren: readonly Eigenaar[];
  /** Whether fase 3 is open: then each point is handled. */
  isOpen: boolean;
  /** Whether it names the question where it belongs: not where it stands under it. */
  metVraag?: boolean;
  refused: Refused | undefined;
};

/** Several points have the same fields: the id of each says of which point it is. */
const velden = {
  tekst: 'tekst',
  vraagId: 'vraag',
  eigenaarId: 'eigenaar',
  uiterlijkeDatum: 'uiterlijk',
  status: 'status',
  afhandeling: 'afhandeling',
};
export const veldenVan = (hoepuntId: string): Record<string, string> =>
  Object.fromEntries(Object.entries(velden).map(([veld, id]) => [veld, `${id}-${hoepuntId}`]));

export const vraagOptions = hoeVragen.map((value) => ({ value, label: `${value} ${findVraag(value).kort}` }));

/** One point, with what this reader may do with it. */
export function OneHoepunt({ hoepunt, rollen, eigenaren, isOpen, metVraag, refused }: Props) {
  const { tekst, vraagId, status, afhandeling, deelnemer, herkomst, ingebrachtOp, prive } = hoepunt;
  const isParked = status === 'open';
  const failed = (actie: string) => (textOf(refused?.typed, 'actie') === actie ? refused : undefined);
  const { eigenaar, uiterlijkeDatum } = hoepunt;
  return (
    <div id={`punt-${hoepunt.id}`}>
      <Paragraph>
        <StatusBadge status={isParked ? 'geparkeerd' : 'gereed'}>{teksten.statussen[status]}</StatusBadge>{' '}
        {prive && <StatusBadge status="prive">{teksten.prive}</StatusBadge>} {tekst}
        <br />
        <small>
          {teksten.ingebracht(
            deelnemer && toonNaam(deelnemer),
            momentInWoorden(ingebrachtOp),
            herkomstVan(herkomst),
            metVraag ? teksten.voorVraag(`${vraagId} ${findVraag(vraagId).kort}`) : null,
          )}
        </small>
        {(eigenaar || uiterlijkeDatum) && (
          <>
            <br />
            <small>{teksten.toegewezen(eigenaar, uiterlijkeDatum && dagInWoorden(uiterlijkeDatum))}</small>
          </>
        )}
      </Paragraph>
      {afhandeling && <Paragraph small>{afhandeling}</Paragraph>}
      {isParked && magOpTafel(hoepunt, rollen) && (
        <Form method="post">
          <Controls hoepunt={hoepunt} />
          <Button variant="subtle" name="actie" value="op-tafel">
            {teksten.zetOpTafel}
          </Button>
        </Form>
      )}
      {isParked && magVerplaatsen(hoepunt, rollen) && (
        <ChangeForm
          hoepunt={hoepunt}
          mayReword={magVerwoorden(hoepunt, rollen)}
          refused={failed('wijzigen')}
        />
      )}
      {isParked && magToewijzen(hoepunt, rollen) && (
        <AssignForm
          hoepunt={hoepunt}
          eigenaren={eigenaren.filter(({ deelnemerId }) => !prive || deelnemerId === hoepunt.deelnemerId)}
          refused={failed('toewijzen')}
        />
      )}
      {isParked && isOpen && magAfhandelen(hoepunt, rollen) && (
        <HandleForm hoepunt={hoepunt} refused={failed('afhandelen')} />
      )}
    </div>
  );
}

function herkomstVan(herkomst: string): string | null {
  if (isVraagId(herkomst)) return teksten.bijVraagVan(herkomst);
  if (herkomst === 'intentie') return teksten.bijIntentie;
  return herkomst === 'knelpunt' ? teksten.bijKnelpunt : null;
}

function Controls({ hoepunt: { id, versie } }: { hoepunt: Hoepunt }) {
  return (
    <>
      <input type="hidden" name="hoepuntId" value={id} />
      <Versie versie={versie} />
    </>
  );
}

type FormProps = { hoepunt: Hoepunt; refused: Refused | undefined };

function ChangeForm({ hoepunt, mayReword, refused }: FormProps & { mayReword: boolean }) {
  const { id, tekst, vraagId } = hoepunt;
  return (
    <Details summary={teksten.wijzig} open={refused !== undefined}>
      {refused?.problem.status === 412 && (
        <Alert label={teksten.intussen} type="warning">
          <Paragraph>{teksten.intussenUitleg(tekst)}</Paragraph>
        </Alert>
      )}
      <Form method="post">
        <Controls hoepunt={hoepunt} />
        {mayReword && (
          <TextArea
            name="tekst"
            id={`tekst-${id}`}
            label={teksten.punt}
            rows={2}
            defaultValue={tekst}
            {...refused}
          />
        )}
        <SelectField
          name="vraagId"
          id={`vraag-${id}`}
          label={teksten.bijVraag}
          options={vraagOptions}
          empty={false}
          defaultValue={vraagId}
          {...refused}
        />
        <Button name="actie" value="wijzigen">
          {teksten.bewaar}
        </Button>
      </Form>
    </Details>
  );
}

function AssignForm({ hoepunt, eigenaren, refused }: FormProps & { eigenaren: readonly Option[] }) {
  const { id, eigenaarId, uiterlijkeDatum } = hoepunt;
  return (
    <Details summary={teksten.toewijzen} open={refused !== undefined}>
      <Form method="post">
        <Controls hoepunt={hoepunt} />
        <SelectField
          name="eigenaarId"
          id={`eigenaar-${id}`}
          label={teksten.eigenaar}
          options={eigenaren}
          empty={teksten.geenEigenaar}
          defaultValue={eigenaarId ?? ''}
          {...refused}
        />
        <DateField
          name="uiterlijkeDatum"
          id={`uiterlijk-${id}`}
          label={teksten.uiterlijk}
          description={teksten.uiterlijkUitleg}
          defaultValue={uiterlijkeDatum ?? ''}
          optional
          {...refused}
        />
        <Button name="actie" value="toewijzen">
          {teksten.bewaarToewijzing}
        </Button>
      </Form>
    </Details>
  );
}

function HandleForm({ hoepunt, refused }: FormProps) {
  const { id } = hoepunt;
  return (
    <Details summary={teksten.handelAf} open={refused !== undefined}>
      <Form method="post">
        <Controls hoepunt={hoepunt} />
        <RadioGroup
          name="status"
          id={`status-${id}`}
          label={teksten.watGedaan}
          defaultValue="behandeld"
          options={[
            { value: 'behandeld', label: teksten.behandeld },
            { value: 'vervallen', label: teksten.vervallen },
          ]}
          {...refused}
        />
        <TextArea
          name="afhandeling"
          id={`afhandeling-${id}`}
          label={teksten.schrijfAfhandeling}
          rows={3}
          {...refused}
        />
        <Button name="actie" value="afhandelen">
          {teksten.handelAf}
        </Button>
      </Form>
    </Details>
  );
}

import { Form, useActionData, useLoaderData } from 'react-router';
import { schrijvers } from '#src/antwoorden/endpoints.ts';
import { isFaseOpen, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { teksten as samenwerkingTeksten } from '#src/samenwerkingen/teksten.ts';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { delers } from '#src/shared/rollen.ts';
import { actOneOf, load, type Refused, step, textOf } from '#src/web/load.ts';
import { Button, ButtonGroup } from '#src/web/ui/button.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { TextArea } from '#src/web/ui/form.tsx';
import { Intussen } from '#src/web/ui/intussen.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import { Versie } from '#src/web/ui/versie.tsx';
import {
  deleteIntentievoorwaarde,
  deleteUitgangspunt,
  getIntentievoorwaarde,
  getUitgangspunt,
  putIntentievoorwaarde,
  putUitgangspunt,
  Uitgangspunt,
} from './endpoints.ts';
import { isAmong } from './page.tsx';
import { teksten } from './teksten.ts';

const to = (_result: unknown, { samenwerkingId }: Readonly<Record<string, string | undefined>>) =>
  `/samenwerkingen/${samenwerkingId}/intentie`;

const uitgangspuntLoader = load(getUitgangspunt);
export const uitgangspuntPage = {
  loader: uitgangspuntLoader,
  action: actOneOf({
    bewaar: step({ operation: putUitgangspunt, to }),
    verwijder: step({ operation: deleteUitgangspunt, to }),
  }),
  Component: UitgangspuntPage,
};

/** One uitgangspunt, to change or to take out. */
function UitgangspuntPage() {
  const samenwerking = useSamenwerking();
  return (
    <Regel
      titel={teksten.wijzigUitgangspunt}
      regel={useLoaderData<typeof uitgangspuntLoader>()}
      mayWrite={isAmong(samenwerking, schrijvers)}
      waaromNiet={teksten.rolMagNiet}
    />
  );
}

const voorwaardeLoader = load(getIntentievoorwaarde);
export const voorwaardePage = {
  loader: voorwaardeLoader,
  action: actOneOf({
    bewaar: step({ operation: putIntentievoorwaarde, to }),
    verwijder: step({ operation: deleteIntentievoorwaarde, to }),
  }),
  Component: VoorwaardePage,
};

/** One voorwaarde of the own deelnemer, to change or to take out. */
function VoorwaardePage() {
  const { mijnRollen } = useSamenwerking();
  const regel = useLoaderData<typeof voorwaardeLoader>();
  return (
    <Regel
      titel={teksten.wijzigVoorwaarde(toonNaam(regel.deelnemer))}
      regel={regel}
      mayWrite={mijnRollen.some(
        (mijn) => mijn.deelnemerId === regel.deelnemerId && delers.some((rol) => rol === mijn.rol),
      )}
      waaromNiet={teksten.rolMagVoorwaardeNiet}
    />
  );
}

type Props = { titel: string; regel: Uitgangspunt; mayWrite: boolean; waaromNiet: string };

function Regel({ titel, regel, mayWrite, waaromNiet }: Props) {
  const refused = useActionData<Refused>();
  const samenwerking = useSamenwerking();
  const isOpen = isFaseOpen(samenwerking, 'onderzoeken');
  const huidig =
    refused?.problem.status === 412 ? Uitgangspunt.safeParse(refused.problem.huidig).data : undefined;
  return (
    <SamenwerkingPage
      title={titel}
      fase="onderzoeken"
      kruimels={[{ naam: teksten.titel, to: `/samenwerkingen/${samenwerking.id}/intentie` }]}
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {huidig && (
        <Intussen
          door={huidig.gewijzigdDoor}
          bewaard={huidig.tekst}
          eigen={textOf(refused?.typed, 'tekst') ?? ''}
        />
      )}
      {isOpen && mayWrite ? (
        <Form method="post">
          <Versie versie={huidig?.versie ?? regel.versie} />
          <TextArea name="tekst" label={teksten.tekst} rows={3} defaultValue={regel.tekst} {...refused} />
          <Paragraph small>{teksten.vraagtOpnieuw}</Paragraph>
          <ButtonGroup>
            <Button variant="primary" name="actie" value="bewaar">
              {teksten.bewaarRegel}
            </Button>
            <Button variant="subtle" name="actie" value="verwijder">
              {teksten.verwijder}
            </Button>
          </ButtonGroup>
        </Form>
      ) : (
        <>
          <Paragraph>{regel.tekst}</Paragraph>
          <Paragraph>{isOpen ? waaromNiet : samenwerkingTeksten.nietOpen('onderzoeken')}</Paragraph>
        </>
      )}
    </SamenwerkingPage>
  );
}

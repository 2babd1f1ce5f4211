import { Form, useActionData, useLoaderData } from 'react-router';
import { schrijvers } from '#src/antwoorden/endpoints.ts';
import { isFaseOpen, SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { teksten as samenwerkingTeksten } from '#src/samenwerkingen/teksten.ts';
import { momentInWoorden, toonNaam } from '#src/shared/datumtekst.ts';
import { parseOpmaak } from '#src/shared/opmaak.ts';
import { actOneOf, load, type Refused, step, textOf, type Typed } from '#src/web/load.ts';
import { Alert } from '#src/web/ui/alert.tsx';
import { Button } from '#src/web/ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '#src/web/ui/choice.tsx';
import { DataList } from '#src/web/ui/data-list.tsx';
import { Details } from '#src/web/ui/details.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { TextArea, TextField } from '#src/web/ui/form.tsx';
import { Intussen, regelsVan } from '#src/web/ui/intussen.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { RichText } from '#src/web/ui/rich-text.tsx';
import { Paragraph, Section, TextLink } from '#src/web/ui/text.tsx';
import {
  getOnderbouwing,
  Onderbouwd,
  type Onderbouwing,
  postOnderbouwingsoordeel,
  putOnderbouwing,
} from './endpoints.ts';
import { isMechanisme, mechanismen, oplossingen } from './onderbouwing.ts';
import { mechanismenTekst } from './onderbouwingen.document.ts';
import { deelnemersVan } from './page.tsx';
import { Oordelen } from './oordelen.tsx';
import { teksten } from './teksten.ts';

const loader = load(getOnderbouwing);
const woordenVan = (typed: Typed) => [
  ...[typed['mechanismen'] ?? []].flat(),
  ...[typed['anders'] ?? '']
    .flat()
    .join(',')
    .split(',')
    .filter((woord) => woord.trim() !== ''),
];
const action = actOneOf({
  bewaar: step({
    operation: putOnderbouwing,
    body: (typed) => ({
      oplossing: textOf(typed, 'oplossing'),
      mechanismen: woordenVan(typed),
      redenering: textOf(typed, 'redenering'),
      alternatief: textOf(typed, 'alternatief'),
      blijft: textOf(typed, 'blijft'),
    }),
  }),
  oordeel: step({ operation: postOnderbouwingsoordeel }),
});
export const onderbouwingPage = { loader, action, Component: OnderbouwingPage };

/** One shared knelpunt, why collaboration helps, and what each municipality thinks of that. */
function OnderbouwingPage() {
  const regel = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const samenwerking = useSamenwerking();
  const { id, mijnRollen } = samenwerking;
  const isOpen = isFaseOpen(samenwerking, 'onderzoeken');
  const volgt = regel.samengevoegd !== null && regel.samengevoegd.leidendId !== regel.knelpuntId;
  const mayWrite =
    isOpen && !volgt && mijnRollen.some(({ rol }) => schrijvers.some((schrijver) => schrijver === rol));
  const own = textOf(refused?.typed, 'actie') === 'bewaar' ? refused : undefined;
  const huidig = own?.problem.status === 412 ? Onderbouwd.safeParse(own.problem.huidig).data : undefined;
  return (
    <SamenwerkingPage
      title={regel.knelpunt.titel}
      fase="onderzoeken"
      kruimels={[{ naam: teksten.titel, to: `/samenwerkingen/${id}/onderbouwingen` }]}
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {huidig?.onderbouwing && (
        <Intussen
          door={huidig.onderbouwing.gewijzigdDoor}
          bewaard={regelsUit(huidig.onderbouwing.redenering, huidig.onderbouwing.blijft)}
          eigen={regelsUit(textOf(own?.typed, 'redenering') ?? '', textOf(own?.typed, 'blijft') ?? '')}
        />
      )}
      <Knelpunt regel={regel} />
      <Samen regel={regel} base={`/samenwerkingen/${id}`} />
      {regel.onderbouwing && <Reasoning versie={regel.versie} {...regel.onderbouwing} />}
      {!isOpen && <Paragraph>{samenwerkingTeksten.nietOpen('onderzoeken')}</Paragraph>}
      {regel.onderbouwing && (
        <Oordelen
          regel={regel}
          samenwerking={samenwerking}
          isOpen={isOpen && !volgt}
          refused={textOf(refused?.typed, 'actie') === 'oordeel' ? refused : undefined}
        />
      )}
      {mayWrite && <Write regel={regel} versie={huidig?.versie ?? regel.versie} refused={own} />}
    </SamenwerkingPage>
  );
}

const regelsUit = (redenering: string, blijft: string) =>
  regelsVan([
    [teksten.redeneringVraag, redenering],
    [teksten.blijft, blijft],
  ]);

function Knelpunt({ regel: { knelpunt, deelnemer } }: { regel: Onderbouwd }) {
  return (
    <Section title={teksten.hetKnelpunt} id="knelpunt">
      {knelpunt.toelichting && <RichText blokken={parseOpmaak(knelpunt.toelichting)} />}
      <DataList
        items={[
          { term: teksten.van, value: toonNaam(deelnemer) },
          { term: teksten.taakveld, value: knelpunt.taakveld },
          { term: teksten.bewijs, value: knelpunt.bewijs || teksten.geenBewijs },
        ]}
      />
    </Section>
  );
}

/** That it counts as one pain with others, and where that is reasoned about. */
function Samen({ regel: { samengevoegd, knelpuntId }, base }: { regel: Onderbouwd; base: string }) {
  if (!samengevoegd) return null;
  const { samenvoegingId, leidendId, leden } = samengevoegd;
  return (
    <Alert label={teksten.samengevoegd}>
      <Paragraph>
        {leidendId === knelpuntId
          ? teksten.samengevoegdMet(deelnemersVan(leden))
          : teksten.volgtHier(leden[0]?.titel ?? '')}{' '}
        {leidendId !== knelpuntId && (
          <>
            <TextLink to={`${base}/onderbouwingen/${leidendId}`}>{teksten.naarLeidend}</TextLink>.{' '}
          </>
        )}
        <TextLink to={`${base}/samenvoegingen/${samenvoegingId}`}>{teksten.naarSamenvoeging}</TextLink>
      </Paragraph>
    </Alert>
  );
}

function Reasoning({ versie, ...onderbouwing }: Onderbouwing & { versie: number }) {
  const { oplossing, redenering, alternatief, blijft, gewijzigdDoor, gewijzigdOp } = onderbouwing;
  return (
    <Section title={teksten.onderbouwing} id="onderbouwing">
      <RichText blokken={parseOpmaak(redenering)} />
      <DataList
        items={[
          { term: teksten.helpt, value: teksten.oplossingen[oplossing] },
          { term: teksten.hoe, value: mechanismenTekst(onderbouwing.mechanismen) },
          { term: teksten.alternatief, value: alternatief },
          { term: teksten.blijft, value: blijft },
          {
            term: teksten.laatst,
            value: teksten.bewaard(versie, gewijzigdDoor, momentInWoorden(gewijzigdOp)),
          },
        ]}
      />
    </Section>
  );
}

type WriteProps = { regel: Onderbouwd; versie: number; refused: Refused | undefined };

/** Folded away once there is a reasoning: who reads comes first to say what it thinks. */
function Write({ regel: { onderbouwing }, versie, refused }: WriteProps) {
  return (
    <Details summary={teksten.schrijf} open={!onderbouwing || refused !== undefined}>
      <Form method="post">
        <input type="hidden" name="versie" value={versie} />
        <RadioGroup
          name="oplossing"
          label={teksten.helptVraag}
          options={oplossingen.map((value) => ({
            value,
            label: teksten.oplossingen[value],
            description: teksten.oplossingUitleg[value],
          }))}
          defaultValue={onderbouwing?.oplossing}
          {...refused}
        />
        <Hoe gekozen={onderbouwing?.mechanismen ?? []} refused={refused} />
        <TextArea
          name="redenering"
          label={teksten.redeneringVraag}
          description={teksten.redeneringUitleg}
          defaultValue={onderbouwing?.redenering}
          rows={6}
          {...refused}
        />
        <TextArea
          name="blijft"
          label={teksten.blijft}
          description={teksten.blijftUitleg}
          defaultValue={onderbouwing?.blijft}
          optional
          {...refused}
        />
        <TextField
          name="alternatief"
          label={teksten.alternatief}
          description={teksten.alternatiefUitleg}
          defaultValue={onderbouwing?.alternatief}
          optional
          {...refused}
        />
        {onderbouwing && <Paragraph small>{teksten.vraagtOpnieuw}</Paragraph>}
        <Button variant={onderbouwing ? 'secondary' : 'primary'} name="actie" value="bewaar">
          {teksten.bewaar}
        </Button>
      </Form>
    </Details>
  );
}

function Hoe({ gekozen, refused }: { gekozen: readonly string[]; refused: Refused | undefined }) {
  return (
    <>
      <CheckboxGroup
        name="mechanismen"
        label={teksten.hoeVraag}
        options={mechanismen.map((value) => ({ value, label: teksten.mechanismen[value] }))}
        defaultValues={gekozen}
        {...refused}
      />
      <TextField
        name="anders"
        label={teksten.anders}
        description={teksten.andersUitleg}
        defaultValue={gekozen.filter((woord) => !isMechanisme(woord)).join(', ')}
        optional
        {...refused}
      />
    </>
  );
}

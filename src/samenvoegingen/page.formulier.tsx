import { Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { call, callAll } from '#src/http/call.ts';
import { SamenwerkingPage, useSamenwerking } from '#src/samenwerkingen/frame.tsx';
import { toonNaam } from '#src/shared/datumtekst.ts';
import { fetchFrom } from '#src/web/fetch.ts';
import { actOneOf, type Refused, step, textOf } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '#src/web/ui/choice.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { TextArea } from '#src/web/ui/form.tsx';
import { Intussen } from '#src/web/ui/intussen.tsx';
import { Meta, zichtbaarheid } from '#src/web/ui/meta.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import { Versie } from '#src/web/ui/versie.tsx';
import {
  type Gedeeld,
  getSamenvoeging,
  listLosseKnelpunten,
  postSamenvoeging,
  putSamenvoeging,
  Samenvoeging,
} from './endpoints.ts';
import { teksten } from './teksten.ts';

async function loader({ params, request, context }: LoaderFunctionArgs) {
  const fetch = fetchFrom(context);
  const asked = new URL(request.url).searchParams;
  const [samenvoeging, losse] = await Promise.all([
    params['samenvoegingId'] ? call(fetch, getSamenvoeging, { params }) : null,
    callAll(fetch, listLosseKnelpunten, { params, query: { taakveld: asked.get('taakveld') } }),
  ]);
  return {
    samenvoeging,
    mogelijk: [...(samenvoeging?.leden ?? []), ...losse],
    gekozen: samenvoeging
      ? samenvoeging.leden.map(({ knelpuntId }) => knelpuntId)
      : (asked.get('knelpunten') ?? '').split(',').filter(Boolean),
  };
}
type Params = Readonly<Record<string, string | undefined>>;
const to = ({ id }: Samenvoeging, { samenwerkingId }: Params) =>
  `/samenwerkingen/${samenwerkingId}/samenvoegingen/${id}`;
const nieuw = actOneOf({ bewaar: step({ operation: postSamenvoeging, to }) });
const wijzig = actOneOf({ bewaar: step({ operation: putSamenvoeging, to }) });
export const nieuweSamenvoegingPage = { loader, action: nieuw, Component: SamenvoegingFormPage };
export const wijzigSamenvoegingPage = { loader, action: wijzig, Component: SamenvoegingFormPage };

/** Which knelpunten are one pain, and which of them leads. */
function SamenvoegingFormPage() {
  const { samenvoeging, mogelijk, gekozen } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { id } = useSamenwerking();
  const huidig =
    refused?.problem.status === 412 ? Samenvoeging.safeParse(refused.problem.huidig).data : undefined;
  const options = mogelijk.map(keuzeVan);
  // A proposal of two: those come first, so that they stand together above the rest.
  const eerst = options.toSorted(
    (a, b) => Number(gekozen.includes(b.value)) - Number(gekozen.includes(a.value)),
  );
  return (
    <SamenwerkingPage
      title={samenvoeging ? teksten.wijzigTitel : teksten.nieuwTitel}
      fase="onderzoeken"
      kruimels={[{ naam: teksten.titel, to: `/samenwerkingen/${id}/samenvoegingen` }]}
      refused={refused}
      meta={<Meta items={[zichtbaarheid(teksten.iedereen, false)]} />}
    >
      <ErrorSummary problem={refused?.problem} />
      {huidig && (
        <Intussen
          door={huidig.gewijzigdDoor}
          bewaard={[...huidig.leden.map((lid) => keuzeVan(lid).label), huidig.reden].join('\n')}
          eigen={[
            ...mogelijk
              .filter(({ knelpuntId }) => [refused?.typed['knelpuntIds']].flat().includes(knelpuntId))
              .map((lid) => keuzeVan(lid).label),
            textOf(refused?.typed, 'reden') ?? '',
          ].join('\n')}
        />
      )}
      {mogelijk.length < 2 ? (
        <Paragraph>{teksten.teWeinig}</Paragraph>
      ) : (
        <Form method="post">
          {samenvoeging && <Versie versie={huidig?.versie ?? samenvoeging.versie} />}
          <CheckboxGroup
            name="knelpuntIds"
            label={teksten.welke}
            description={teksten.welkeUitleg}
            options={eerst}
            defaultValues={gekozen}
            {...refused}
          />
          <RadioGroup
            name="leidendId"
            label={teksten.welkeLeidt}
            description={teksten.welkeLeidtUitleg}
            options={eerst}
            defaultValue={samenvoeging?.leidendId}
            {...refused}
          />
          <TextArea
            name="reden"
            label={teksten.reden}
            rows={3}
            defaultValue={samenvoeging?.reden}
            optional
            {...refused}
          />
          <Button variant="primary" name="actie" value="bewaar">
            {samenvoeging ? teksten.bewaar : teksten.voegSamen}
          </Button>
        </Form>
      )}
    </SamenwerkingPage>
  );
}

const keuzeVan = ({ knelpuntId, knelpunt, deelnemer }: Gedeeld) => ({
  value: knelpuntId,
  label: teksten.keuze(knelpunt.titel, toonNaam(deelnemer), knelpunt.taakveld),
});

import { Form } from 'react-router';
import { dagInWoorden, dagVanMoment, momentInWoorden } from '#src/shared/datumtekst.ts';
import { type Refused, textOf } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { DataList } from '#src/web/ui/data-list.tsx';
import { TextArea } from '#src/web/ui/form.tsx';
import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import { Versie } from '#src/web/ui/versie.tsx';
import type { Besluit } from './endpoints.ts';
import { teksten } from './teksten.ts';

type Props = { besluit: Besluit; samenwerkingId: string; mayFulfil?: boolean; refused?: Refused | undefined };

/** Everything about one decision: reach, conditions, evidence, who recorded and who confirmed. */
export function BesluitFeiten({ besluit, samenwerkingId, mayFulfil = false, refused }: Props) {
  const { reikwijdte, voorwaarden, kenmerk, bijlageId } = besluit;
  const tot = reikwijdte.totEnMetDatum
    ? teksten.totEnMet(dagInWoorden(reikwijdte.totEnMetDatum))
    : teksten.zonderEinde;
  return (
    <DataList
      items={[
        {
          term: teksten.uitkomstKop,
          value: `${teksten.uitkomsten[besluit.uitkomst]}, ${teksten.organen[besluit.orgaan].toLowerCase()}, ${dagInWoorden(besluit.besluitdatum)}`,
        },
        { term: teksten.overVersie, value: teksten.versie(besluit.dossierversie) },
        {
          term: teksten.reikwijdte,
          value: `${reikwijdte.omvang === 'geheel' ? teksten.geheel : reikwijdte.taken} ${tot}`,
        },
        {
          term: teksten.opnieuwOp,
          value: besluit.aangehoudenTotDatum && dagInWoorden(besluit.aangehoudenTotDatum),
        },
        ...voorwaarden.map((voorwaarde, index) => ({
          term: teksten.voorwaardeNummer(index + 1),
          value: <VoorwaardeRegel voorwaarde={voorwaarde} mayFulfil={mayFulfil} refused={refused} />,
        })),
        { term: teksten.toelichting, value: besluit.toelichting },
        {
          term: teksten.bewijs,
          value: <Bewijs kenmerk={kenmerk} bijlageId={bijlageId} samenwerkingId={samenwerkingId} />,
        },
        {
          term: teksten.vastgelegd,
          value: `${besluit.vastgelegdDoor}, ${momentInWoorden(besluit.vastgelegdOp)}`,
        },
        {
          term: teksten.bevestigd,
          value: besluit.bevestigdDoor
            ? `${besluit.bevestigdDoor}, ${besluit.bevestigdOp ? momentInWoorden(besluit.bevestigdOp) : ''}`
            : teksten.nogNietBevestigd,
        },
        { term: teksten.afgewezen, value: besluit.afgewezenReden },
      ]}
    />
  );
}

function Bewijs({
  kenmerk,
  bijlageId,
  samenwerkingId,
}: {
  kenmerk: string;
  bijlageId: string | null;
  samenwerkingId: string;
}) {
  if (!bijlageId) return kenmerk;
  return (
    <a className="utrecht-link" href={`/v1/samenwerkingen/${samenwerkingId}/bijlagen/${bijlageId}/bestand`}>
      {kenmerk || teksten.bijlage}
    </a>
  );
}

type VoorwaardeProps = {
  voorwaarde: Besluit['voorwaarden'][number];
  mayFulfil: boolean;
  refused: Refused | undefined;
};

function VoorwaardeRegel({
  voorwaarde: { id, tekst, eigenaar, uiterlijkeDatum, vervuldOp, vervulling, versie },
  mayFulfil,
  refused,
}: VoorwaardeProps) {
  const mineRefused = textOf(refused?.typed, 'voorwaardeId') === id ? refused : undefined;
  return (
    <>
      <StatusBadge status={vervuldOp ? 'gereed' : 'wacht'}>
        {vervuldOp ? teksten.vervuld : teksten.open}
      </StatusBadge>{' '}
      {tekst}
      {eigenaar && ` ${teksten.eigenaarIs(eigenaar)}`}
      {uiterlijkeDatum && ` ${teksten.uiterlijk(dagInWoorden(uiterlijkeDatum))}`}
      {vervuldOp && (
        <>
          <br />
          <small>{`${vervulling} (${dagVanMoment(vervuldOp)})`}</small>
        </>
      )}
      {!vervuldOp && mayFulfil && (
        <Form method="post">
          <input type="hidden" name="voorwaardeId" value={id} />
          <Versie versie={versie} />
          <TextArea
            name="vervulling"
            id={`vervulling-${id}`}
            label={teksten.schrijfVervulling}
            rows={2}
            {...mineRefused}
          />
          <Button name="actie" value="vervuld">
            {teksten.zetVervuld}
          </Button>
        </Form>
      )}
    </>
  );
}

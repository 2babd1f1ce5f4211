import { Form } from 'react-router';
import { momentInWoorden } from '#src/shared/datumtekst.ts';
import { type Refused, textOf } from '#src/web/load.ts';
import { Button } from '#src/web/ui/button.tsx';
import { FileField } from '#src/web/ui/form.tsx';
import { Lines } from '#src/web/ui/list.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import type { Bijlage } from './endpoints.ts';
import { teksten } from './teksten.ts';

type Props = {
  bijlagen: readonly Bijlage[];
  samenwerkingId: string;
  onderwerp: Bijlage['onderwerp'];
  onderwerpId: string;
  kamerId?: string | undefined;
  mayAdd: boolean;
  refused?: Refused | undefined;
};

/** The files with a thing, and a form to add one. Its buttons are `actie=bijlage` and `actie=bijlage-weg`. */
export function Bijlagen({
  bijlagen,
  samenwerkingId,
  onderwerp,
  onderwerpId,
  kamerId,
  mayAdd,
  refused,
}: Props) {
  return (
    <Section title={teksten.titel} id="bijlagen">
      {bijlagen.length === 0 && <Paragraph>{teksten.geen}</Paragraph>}
      <Lines
        items={bijlagen.map((bijlage) => ({
          id: bijlage.id,
          content: <OneBijlage bijlage={bijlage} samenwerkingId={samenwerkingId} mayRemove={mayAdd} />,
        }))}
      />
      {mayAdd && (
        <Form method="post" encType="multipart/form-data">
          <input type="hidden" name="onderwerp" value={onderwerp} />
          <input type="hidden" name="onderwerpId" value={onderwerpId} />
          {kamerId && <input type="hidden" name="deelnemerId" value={kamerId} />}
          <FileField
            name="bestand"
            label={teksten.bestand}
            description={teksten.uitleg}
            {...(textOf(refused?.typed, 'actie') === 'bijlage' ? refused : {})}
          />
          <Button name="actie" value="bijlage">
            {teksten.voegToe}
          </Button>
        </Form>
      )}
    </Section>
  );
}

function OneBijlage({
  bijlage: { id, naam, grootte, toegevoegdDoor, toegevoegdOp },
  samenwerkingId,
  mayRemove,
}: {
  bijlage: Bijlage;
  samenwerkingId: string;
  mayRemove: boolean;
}) {
  return (
    <>
      <a
        className="utrecht-link utrecht-link--box"
        href={`/v1/samenwerkingen/${samenwerkingId}/bijlagen/${id}/bestand`}
      >
        {naam}
      </a>{' '}
      <small>{`${teksten.grootte(grootte)}, ${toegevoegdDoor}, ${momentInWoorden(toegevoegdOp)}`}</small>
      {mayRemove && (
        <Form method="post">
          <input type="hidden" name="bijlageId" value={id} />
          <Button variant="subtle" name="actie" value="bijlage-weg">
            {teksten.verwijder(naam)}
          </Button>
        </Form>
      )}
    </>
  );
}

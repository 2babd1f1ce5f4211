import { useState } from 'react';
import { Alert } from '#src/web/ui/alert.tsx';
import { Button, ButtonGroup } from '#src/web/ui/button.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { formaten, metAgenda } from './endpoint.ts';
import { useIsInteractief } from '#src/web/interactief.ts';
import { fragmentVan, leesBewaard } from './link.ts';
import type { Rekenen } from './rekenen.ts';
import { teksten } from './teksten.ts';

/** Taking the calculation along: by link, as a file, on paper. */
export function Bewaren<I, U>({
  getypt,
  varianten,
  open,
  linkIsOnleesbaar,
  agenda,
}: Rekenen<I, U> & { agenda?: true | undefined }) {
  const isInteractief = useIsInteractief();
  const [melding, setMelding] = useState<string>();
  const kopieer = async () => {
    history.replaceState(history.state, '', await fragmentVan({ getypt, varianten }));
    await navigator.clipboard.writeText(location.href).then(
      () => setMelding(teksten.linkGekopieerd),
      () => setMelding(teksten.linkMislukt),
    );
  };
  const lees = async (file: File | undefined) => {
    if (!file) return;
    try {
      open(leesBewaard(await file.text()));
      setMelding(undefined);
    } catch {
      setMelding(teksten.bestandOnleesbaar);
    }
  };
  const bericht = linkIsOnleesbaar ? teksten.linkOnleesbaar : melding;
  return (
    <Section id="bewaren" title={teksten.deelKop}>
      <Paragraph>{teksten.deelUitleg}</Paragraph>
      <div aria-live="polite">{bericht && <Alert label={teksten.deelKop}>{bericht}</Alert>}</div>
      <ButtonGroup>
        {isInteractief && (
          <Button type="button" icon="delen" onClick={() => void kopieer()}>
            {teksten.kopieerLink}
          </Button>
        )}
        {(agenda ? metAgenda : formaten).map((formaat) => (
          <Button key={formaat} variant="subtle" icon="download" name="actie" value={`bestand:${formaat}`}>
            {teksten.bestanden[formaat]}
          </Button>
        ))}
        <Button variant="subtle" icon="download" name="actie" value="bestand:invoer">
          {teksten.invoerAlsBestand}
        </Button>
        {isInteractief && (
          <Button type="button" variant="subtle" icon="print" onClick={() => print()}>
            {teksten.drukAf}
          </Button>
        )}
      </ButtonGroup>
      <div className="utrecht-form-field">
        <label className="utrecht-form-label" htmlFor="bestand">
          {teksten.openBestand}
        </label>
        <input
          className="utrecht-textbox bondgenoot-veld--bestand"
          type="file"
          id="bestand"
          name="bestand"
          accept="application/json,.json"
          onChange={({ target }) => void lees(target.files?.[0])}
        />
      </div>
      {!isInteractief && (
        <Button name="actie" value="open">
          {teksten.openKnop}
        </Button>
      )}
    </Section>
  );
}

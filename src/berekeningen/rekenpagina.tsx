import { useState } from 'react';
import { Alert } from '#src/web/ui/alert.tsx';
import { Button, ButtonGroup } from '#src/web/ui/button.tsx';
import { ErrorSummary } from '#src/web/ui/error-summary.tsx';
import { Meta } from '#src/web/ui/meta.tsx';
import { Page } from '#src/web/ui/page.tsx';
import { Paragraph, Section } from '#src/web/ui/text.tsx';
import { Bewaren } from './bewaren.tsx';
import { getyptUit } from './getypt.ts';
import { RekenStand } from './stand.ts';
import { type Begin, type Hulp, legeInvoer } from './hulp.ts';
import { teksten } from './teksten.ts';
import { HoeBerekend, Waarschuwingen } from './uitkomst.tsx';
import { type Rekenen, useRekenen } from './rekenen.ts';
import { Varianten } from './varianten.tsx';

/** Input, outcome, explanation, variants, keeping and sharing: the same for every calculator. */
export function Rekenpagina<I, U>({ hulp, begin }: { hulp: Hulp<I, U>; begin: Begin<I, U> }) {
  const rekenen = useRekenen(hulp, begin);
  const { getypt, zet, problem, gerekend, isBezig } = rekenen;
  const [isGevraagd, setGevraagd] = useState(begin.problem !== undefined);
  return (
    <Page
      title={hulp.titel}
      lead={hulp.lead}
      titleInBand
      breadcrumb={[
        { naam: teksten.start, to: '/' },
        { naam: teksten.rekenhulpen, to: '/rekenhulpen' },
      ]}
      meta={<Meta items={[{ id: 'account', icon: 'slot', content: teksten.zonderAccount }]} />}
      problem={isGevraagd ? problem : undefined}
    >
      <RekenStand value={{ getypt, soorten: hulp.soorten, problem, wijzig: zet }}>
        <form
          method="post"
          encType="multipart/form-data"
          onSubmit={(event) => {
            // Files come from the server; all else is already on the page.
            if (buttonOf(event.nativeEvent)?.startsWith('bestand')) return;
            event.preventDefault();
            setGevraagd(true);
          }}
        >
          {/* Enter in a field presses the first button of a form. */}
          <button
            className="bondgenoot-onzichtbaar"
            name="actie"
            value="reken"
            tabIndex={-1}
            aria-hidden="true"
          >
            {teksten.reken}
          </button>
          <ErrorSummary problem={isGevraagd ? problem : undefined} />
          <hulp.Invoer />
          {hulp.berekening.grenzen && <Paragraph small>{hulp.berekening.grenzen}</Paragraph>}
          <Knoppen {...{ hulp, zet }} />
          <Uitslag {...{ hulp, gerekend, isBezig, isOud: problem !== undefined }} />
          <Varianten hulp={hulp} {...rekenen} />
          <Bewaren {...rekenen} agenda={hulp.agenda} />
        </form>
      </RekenStand>
    </Page>
  );
}

function buttonOf(event: Event): string | undefined {
  const button = 'submitter' in event ? event.submitter : null;
  return button instanceof HTMLButtonElement ? button.value : undefined;
}

function Knoppen<I, U>({ hulp, zet }: { hulp: Hulp<I, U>; zet: Rekenen<I, U>['zet'] }) {
  return (
    <ButtonGroup>
      <Button variant="primary" name="actie" value="reken">
        {teksten.reken}
      </Button>
      <Button
        variant="subtle"
        name="actie"
        value="voorbeeld"
        onClick={() => zet(() => getyptUit(hulp.voorbeeld, hulp.soorten))}
      >
        {teksten.laadVoorbeeld}
      </Button>
      <Button
        variant="subtle"
        name="actie"
        value="leeg"
        onClick={() => zet(() => legeInvoer(hulp.tabellen({})))}
      >
        {teksten.leegBeginnen}
      </Button>
    </ButtonGroup>
  );
}

type UitslagProps<I, U> = Pick<Rekenen<I, U>, 'gerekend' | 'isBezig'> & { hulp: Hulp<I, U>; isOud: boolean };

/** The conclusion first; it is read aloud when it changes. */
function Uitslag<I, U>({ hulp, gerekend, isBezig, isOud }: UitslagProps<I, U>) {
  if (!gerekend)
    return (
      <Section id="uitkomst" title={teksten.uitkomst}>
        <Paragraph>{teksten.nogGeenUitkomst}</Paragraph>
      </Section>
    );
  const { invoer, resultaat } = gerekend;
  return (
    <Section id="uitkomst" title={teksten.uitkomst}>
      <div aria-live="polite">
        {isBezig && <Alert label={teksten.uitkomst}>{teksten.bezig}</Alert>}
        {!isBezig && isOud && (
          <Alert type="warning" label={teksten.letOp}>
            {teksten.herstelEerst}
          </Alert>
        )}
        <Paragraph lead>{hulp.rapport(invoer, resultaat.uitkomst).conclusie}</Paragraph>
      </div>
      <hulp.Uitkomst invoer={invoer} uitkomst={resultaat.uitkomst} />
      <Waarschuwingen waarschuwingen={resultaat.waarschuwingen} />
      <HoeBerekend {...resultaat} />
    </Section>
  );
}

import type { ComponentProps } from 'react';
import { Alert } from '#src/web/ui/alert.tsx';
import { DataList } from '#src/web/ui/data-list.tsx';
import { Paragraph } from '#src/web/ui/text.tsx';
import { teksten } from './teksten.ts';

/** Somebody else saved meanwhile: what is there now; what was typed still stands in the fields. */
export function Intussen({ feiten }: { feiten: ComponentProps<typeof DataList>['items'] }) {
  return (
    <Alert label={teksten.intussen} type="warning">
      <Paragraph>{teksten.intussenUitleg}</Paragraph>
      <DataList items={feiten} />
    </Alert>
  );
}

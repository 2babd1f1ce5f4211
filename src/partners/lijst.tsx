import { StatusBadge } from '#src/web/ui/status-badge.tsx';
import type { Partner } from './endpoints.ts';
import { isDeelnemer } from './partner.ts';
import { lijstVan } from './partners.document.ts';

type Props = { partner: Pick<Partner, 'stand' | 'deelnemerStatus'> };

/** On which list a partner stands; who takes part or was invited is told apart at a glance. */
export function Lijst({ partner }: Props) {
  if (!isDeelnemer(partner.deelnemerStatus)) return lijstVan(partner);
  const status = partner.deelnemerStatus === 'actief' ? 'gereed' : 'wacht';
  return <StatusBadge status={status}>{lijstVan(partner)}</StatusBadge>;
}

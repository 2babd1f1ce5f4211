import { BronRegel } from '#src/berekeningen/uitkomst.tsx';
import { getal } from '#src/shared/getallen.ts';
import { Details } from '#src/web/ui/details.tsx';
import { Table } from '#src/web/ui/table.tsx';
import { bewijs, nuchter } from './nuchter.ts';
import { teksten } from './teksten.ts';

/** The sober values with why, and where that comes from. */
export function Nuchter({ open = false }: { open?: boolean }) {
  return (
    <Details summary={teksten.nuchter} open={open}>
      <Table
        caption={teksten.nuchterTabel}
        rows={bewijs}
        rowKey={({ wat }) => wat}
        columns={[
          { head: teksten.uitgangspunt, cell: ({ wat }) => teksten.nuchterNamen[wat] },
          { head: teksten.voorstel, cell: ({ wat }) => voorstelVan(wat) },
          { head: teksten.waarom, cell: ({ waarom }) => waarom },
          {
            head: teksten.bron,
            cell: ({ bronnen }) => (
              <ul className="utrecht-unordered-list">
                {bronnen.map((bron) => (
                  <li key={bron.naam}>
                    <BronRegel {...bron} />
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Details>
  );
}

/** As people read it: '50 procent', '25; 50; 75 procent'. */
function voorstelVan(wat: keyof typeof nuchter): string {
  switch (wat) {
    case 'prijzen':
      return teksten.prijsnamen[nuchter.prijzen];
    case 'ingroei':
      return teksten.procent(nuchter.ingroei.join('; '));
    case 'realisatie':
      return teksten.procent(getal(nuchter.realisatie));
    case 'discontovoet':
      return teksten.procent(getal(nuchter.discontovoet, 2));
  }
}

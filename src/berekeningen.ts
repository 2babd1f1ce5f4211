import type { Uitleg } from './berekeningen/uitleg.ts';
import { berekenKostenverdeling, type Invoer as Kostenverdeling } from './kostenverdeling/kostenverdeling.ts';
import { legUit as legKostenverdelingUit } from './kostenverdeling/uitleg.ts';
import { berekenKwetsbaarheid } from './kwetsbaarheid/kwetsbaarheid.ts';
import { legUit as legKwetsbaarheidUit } from './kwetsbaarheid/uitleg.ts';
import { berekenUittreedsom } from './uittreedsom/uittreedsom.ts';
import { legUit as legUittreedsomUit } from './uittreedsom/uitleg.ts';
import * as kritiekPad from './kritiek-pad/kritiek-pad.ts';
import { legUit as legKritiekPadUit } from './kritiek-pad/uitleg.ts';
import * as rechtsvorm from './rechtsvorm/rechtsvorm.ts';
import { legUit as legRechtsvormUit } from './rechtsvorm/uitleg.ts';
import { berekenAfweging } from './afweging/afweging.ts';
import { legUit as legAfwegingUit } from './afweging/uitleg.ts';
import { berekenBusinesscase } from './businesscase/businesscase.ts';
import { legUit as legBusinesscaseUit } from './businesscase/uitleg.ts';
import { berekenTermijnen } from './termijnen/termijnen.ts';
import { legUit as legTermijnenUit } from './termijnen/uitleg.ts';
import * as stemverhouding from './stemverhouding/stemverhouding.ts';
import { legUit as legStemverhoudingUit } from './stemverhouding/uitleg.ts';

/** Every calculation by the name of its operation: third table of contents. Each runs in a thread of its own. */
export const berekeningen = {
  kostenverdeling: async (invoer: Kostenverdeling) => {
    const losOp =
      invoer.billijkheid && (await (await import('./kostenverdeling/solver.highs.ts')).highsOplosser());
    const uitkomst = berekenKostenverdeling(invoer, losOp);
    return { uitkomst, ...legKostenverdelingUit(invoer, uitkomst) };
  },
  kwetsbaarheid: metUitleg(berekenKwetsbaarheid, legKwetsbaarheidUit),
  uittreedsom: metUitleg(berekenUittreedsom, legUittreedsomUit),
  'kritiek-pad': metUitleg(kritiekPad.berekenKritiekPad, legKritiekPadUit),
  rechtsvorm: metUitleg(rechtsvorm.berekenRechtsvorm, legRechtsvormUit),
  afweging: metUitleg(berekenAfweging, legAfwegingUit),
  businesscase: metUitleg(berekenBusinesscase, legBusinesscaseUit),
  termijnen: metUitleg(berekenTermijnen, legTermijnenUit),
  stemverhouding: metUitleg(stemverhouding.berekenStemverhouding, legStemverhoudingUit),
};
type Berekeningen = typeof berekeningen;
/** What goes in and what comes out, by name. */
export type Rekentypen = {
  [N in keyof Berekeningen]: {
    invoer: Parameters<Berekeningen[N]>[0];
    resultaat: Awaited<ReturnType<Berekeningen[N]>>;
  };
};

function metUitleg<Invoer, Uitkomst>(
  bereken: (invoer: Invoer) => Uitkomst,
  legUit: (invoer: Invoer, uitkomst: Uitkomst) => Uitleg,
) {
  return (invoer: Invoer) => {
    const uitkomst = bereken(invoer);
    return { uitkomst, ...legUit(invoer, uitkomst) };
  };
}

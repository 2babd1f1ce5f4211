/** The five phases of the method, in order. A poort (gate) closes each of the first four. */
export const fasen = ['verkennen', 'onderzoeken', 'organiseren', 'inrichten', 'uitvoeren'] as const;
export type Fase = (typeof fasen)[number];

/** 1 to 5, as people call them: fase 2 is onderzoeken. */
export const faseNummer = (fase: Fase): number => fasen.indexOf(fase) + 1;

/** The fase that opens when this one is closed; null after uitvoeren. */
export const volgendeFase = (fase: Fase): Fase | null => fasen[fasen.indexOf(fase) + 1] ?? null;

/** The forms in which a list can be taken along. */
export const lijstformaten = ['csv', 'ods'] as const;
export const lijstMediatypen = ['text/csv', 'application/vnd.oasis.opendocument.spreadsheet'] as const;

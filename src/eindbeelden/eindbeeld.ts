/** The parts of an end state, in the order of the pages. */
export const onderdelen = ['motief', 'straks', 'blijft', 'eigenDoelen'] as const;

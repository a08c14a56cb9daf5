/** Lines below the heads. */
export const mostLines = 200_000;

/** Different people, and different tasks, that one file may name: each is a line of a form. */
export const mostPeople = 500;
export const mostWorks = 2_000;

/** Lines that are judged and written together. */
export const batchLines = 2_000;

/** Refused lines that are kept with their cells; all are counted. */
export const mostKept = 10_000;

/** Doubts that are kept in words; all are counted. */
export const mostDoubts = 200;

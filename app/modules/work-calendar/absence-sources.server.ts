import type { AbsenceSource, ToldOfWork } from "./absence.ts";

/** Where absences are known; each module declares its own. Public holidays are not among them: calendars give those. */
export const absenceSources: readonly AbsenceSource[] = [];

/** Who is told that somebody worked on a day that they had off. */
export const toldOfWork: readonly ToldOfWork[] = [];

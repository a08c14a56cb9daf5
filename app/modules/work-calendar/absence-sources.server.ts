import type { AbsenceSource } from "./absence.ts";

/** Where absences are known; each module declares its own. Public holidays are not among them: calendars give those. */
export const absenceSources: readonly AbsenceSource[] = [];

/** What the day's scripts get back. `changeId` undoes it; null when nothing changed. */
export type DayAnswer = { changeId: string | null; said: string };

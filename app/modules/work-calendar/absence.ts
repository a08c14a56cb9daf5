import type { CalendarDate } from "#app/lib/calendar-date.ts";
import type { TenantDb } from "#db/handle.ts";

/** Time off of one member on one day. */
export type Absence = {
	readonly memberId: string;
	readonly date: CalendarDate;
	/** What kind of time off, as the module that knows of it names it. */
	readonly kind: string;
	/** As people read it: `Annual leave`. */
	readonly name: string;
	/** How much of that day; null is all that is expected of it. */
	readonly minutes: number | null;
};

/**
 * The port through which time learns of absences. A module that knows of some declares its source in an
 * `absences.server.ts` of its own and names it in `absence-sources.server.ts`.
 *
 * @returns those of the members from one date to another, both included
 */
export type AbsenceSource = (
	db: TenantDb,
	memberIds: readonly string[],
	from: CalendarDate,
	to: CalendarDate,
) => Promise<readonly Absence[]>;

/** The port the other way: whoever gave a day off learns that it was worked, so that it can be given back. */
export type ToldOfWork = (
	db: TenantDb,
	worked: { memberId: string; date: CalendarDate; reason: string },
) => Promise<void>;

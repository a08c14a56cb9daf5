import type { CalendarDate } from "#app/lib/calendar-date.ts";
import type { Writing } from "#app/lib/writing.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import type { Permission } from "#app/modules/members/permission-catalogue.ts";
import type { FeatureName } from "#app/modules/subscription/features.ts";
import type { IconName } from "#app/ui/icon-names.ts";
import type { TenantDb } from "#db/handle.ts";

/** Something that waits for a decision, as the queue lists it. */
export type Waiting = {
	id: string;
	version: number;
	kind: string;
	icon: IconName;
	/** Whose it is. */
	name: string;
	/** `Timesheet, 14–20 Sep, 41:30` */
	what: string;
	/** What to look at before approving; null when nothing stands out. */
	warning: string | null;
	/** Since when it waits, ISO 8601. */
	since: string;
	/** The page to decide on it. */
	path: string;
};

/** Who has not handed in what they should have by now. */
export type Missing = { id: string; name: string; what: string; path: string };

export type Asking = { member: Asker; today: CalendarDate; now: Date; writing: Writing };
export type DecidedBy = { member: Asker; requestId: string; now: Date; today: CalendarDate };

/** A kind of thing that people hand in to be decided on. Each module declares its own in `approvable.server.ts`. */
export type Approvable = {
	kind: string;
	/** Many of them: `Timesheets`. */
	label: string;
	feature: FeatureName;
	permission: Permission;
	/** What waits for this member to decide, oldest first. */
	waitingFor: (db: TenantDb, asking: Asking) => Promise<Waiting[]>;
	/** The same with what takes a closer look, such as budgets: for the queue's own page. */
	weigh: (db: TenantDb, asking: Asking, waiting: readonly Waiting[]) => Promise<Waiting[]>;
	missingFor: (db: TenantDb, asking: Asking) => Promise<Missing[]>;
	/** Approves one that is as it was seen. Answers false when it is not, or not theirs to decide. */
	approve: (db: TenantDb, by: DecidedBy, seen: { id: string; version: number }) => Promise<boolean>;
};

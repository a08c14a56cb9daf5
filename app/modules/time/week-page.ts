import type { WeekStanding } from "#app/modules/timesheets/week-standing.server.ts";
import type { OpenWeek } from "./open-week.server.ts";
import type { WeekStarters } from "./week-starters.server.ts";

/** All that the page of one's own week shows, also from this device when there is no connection. */
export type WeekPageData = {
	title: string;
	/** Why a member without a seat captures nothing, and whether they may take one. */
	missing: { readonly message: string; readonly mayTake: boolean } | null;
	week: OwnWeek;
	isLocked: boolean;
	/** Where the week is on its way. */
	standing: WeekStanding;
	starters: WeekStarters | null;
	/** Every tag, archived ones too: entries keep them. */
	tags: readonly SheetTag[];
	/** The member's own templates. */
	templates: readonly { id: string; name: string }[];
	/** What the member may do beside capturing: say what is billed, make tags. */
	may: { bill: boolean; tag: boolean };
	change: string | null;
	refusal: string | null;
};

export type SheetTag = { id: string; name: string; isOpen: boolean };

/** A week with whose it is. */
export type OwnWeek = OpenWeek & { memberId: string };

import type { Colour } from "#app/lib/colour.ts";
import type { CommandName } from "#app/modules/palette/commands.ts";
import type { TimerState } from "#app/modules/timer/running-timer.ts";
import type { PlaceName } from "./places.ts";
import type { Theme } from "./theme.ts";

/** What the frame of a workspace's pages shows. */
export type Shell = {
	workspace: {
		name: string;
		slug: string;
		/** The address of its logo; null where it has none. */
		logo: string | null;
		colour: Colour | null;
		/** The host that it answers on. */
		address: string;
		/** The site's page that mails people their workspaces. */
		findOthers: string;
	};
	member: { name: string; email: string; picture: string | null };
	/** The places this member may go to. */
	places: readonly PlaceName[];
	/** What the palette offers this member to do. */
	commands: readonly CommandName[];
	counts?: Partial<Record<PlaceName, PlaceCount>> | undefined;
	/** Notifications that are not read; null for whoever has none. */
	unread: number | null;
	/** What runs; null for whoever captures nothing. */
	timer: TimerState | null;
	support: { until: string } | null;
	theme: Theme;
};

/** What waits behind an entry of the navigation: 6 weeks to approve. */
export type PlaceCount = { value: number; what: string };

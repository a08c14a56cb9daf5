import { type PlaceName, placeIcons, shownPlaces } from "#app/modules/shell/places.ts";
import { type CommandName, shownCommands } from "./commands.ts";
import type { Found, FoundGroup } from "./found.ts";
import { matchWords } from "./match.ts";
import type { RecentPlace } from "./recent-places.ts";

type Here = {
	readonly places: readonly PlaceName[];
	readonly commands: readonly CommandName[];
	readonly recent?: readonly RecentPlace[];
};

/** What is found without asking the server: recent places first, then pages and what can be done. */
export function foundHere({ places, commands, recent = [] }: Here, typed: string): FoundGroup[] {
	const matching = (found: readonly (Found & { words?: string | undefined })[]) =>
		found
			.filter(({ label, words }) => matchWords(label, typed, words) !== null)
			.map(({ label, icon, act }): Found => ({ label, icon, act }));
	const pages = shownPlaces(places).map(({ name, label, href }) => ({
		...{ label, icon: placeIcons[name], act: { to: href } },
	}));
	return [
		{
			title: "Recent",
			found: matching(
				recent.map(({ to, label }) => ({ label, icon: "history" as const, act: { to } })),
			),
		},
		{ title: "Go to", found: matching(pages) },
		{ title: "Do", found: matching(shownCommands(commands)) },
	];
}

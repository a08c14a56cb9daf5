import type { ShortcutGroup } from "#app/ui/shortcuts.ts";
import type { Place } from "./places.ts";

/** The keys that work on every page of a workspace, for the list under `?`; `keyAct` acts on them. */
export function everywhereShortcuts(places: readonly Place[]): ShortcutGroup {
	return {
		title: "Everywhere",
		shortcuts: [
			{ keys: ["Ctrl+K"], does: "Find a page, a name or something to do" },
			{ keys: ["?"], does: "This list" },
			...places.map(({ key, label }) => ({ keys: ["G", key], does: `Go to ${label}` })),
		],
	};
}

import type { ShortcutGroup } from "#app/ui/shortcuts.ts";
import type { Place } from "./places.ts";

/** The keys that work on every page of a workspace, for the list under `?`; `keyAct` acts on them. */
export function everywhereShortcuts(places: readonly Place[], hasTimer = false): ShortcutGroup {
	return {
		title: "Everywhere",
		shortcuts: [
			{ keys: ["Ctrl+K"], does: "Find a page, a name or something to do" },
			{ keys: ["?"], does: "This list" },
			...(hasTimer ? timerKeys : []),
			...places.map(({ key, label }) => ({ keys: ["G", key], does: `Go to ${label}` })),
		],
	};
}

const timerKeys = [
	{ keys: ["T"], does: "Start the timer" },
	{ keys: ["S"], does: "Stop the timer" },
];

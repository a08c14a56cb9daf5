import type { Commands } from "#app/modules/palette/command.ts";

const needs = { permission: "time-entry:capture", feature: "time" } as const;

export const timeCommands = {
	"start-this-week": {
		...{ label: "Start this week", icon: "play", words: "add time hours capture today", needs },
		act: { to: "/time/week" },
	},
	"add-task": {
		...{ label: "Add a task to this week", icon: "plus", words: "new row", needs },
		act: { to: "/time/rows/new" },
	},
} as const satisfies Commands;

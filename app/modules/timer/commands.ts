import type { Commands } from "#app/modules/palette/command.ts";

const needs = { permission: "time-entry:capture", feature: "time" } as const;

export const timerCommands = {
	timer: {
		...{ label: "Start, change or stop the timer", icon: "timer", words: "stopwatch clock", needs },
		act: { to: "/timer" },
	},
} as const satisfies Commands;

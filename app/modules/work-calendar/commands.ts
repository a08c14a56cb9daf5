import type { Commands } from "#app/modules/palette/command.ts";

const needs = { permission: "work-calendar:manage" } as const;

export const workCalendarCommands = {
	"working-time": {
		...{ label: "Working time of the company", icon: "calendar-clock" },
		words: "pattern part-time four-day week compressed fortnight hours target settings",
		...{ needs, act: { to: "/settings/working-time" } },
	},
	"public-holidays": {
		...{
			label: "Public holidays",
			icon: "flag",
			words: "calendar country region day off settings",
		},
		...{ needs, act: { to: "/settings/holidays" } },
	},
	"own-working-time": {
		...{
			label: "Your working time",
			icon: "calendar-clock",
			words: "pattern target holidays hours",
		},
		act: { to: "/account/working-time" },
	},
} as const satisfies Commands;

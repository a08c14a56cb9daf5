import type { Commands } from "#app/modules/palette/command.ts";

export const overtimeCommands = {
	overtime: {
		...{
			label: "Overtime and Sundays",
			icon: "hourglass",
			words: "hours holiday lieu bcea payroll",
		},
		needs: { permission: "team-time:read", feature: "time-reports" },
		act: { to: "/reports/overtime" },
	},
} as const satisfies Commands;

import type { Commands } from "#app/modules/palette/command.ts";

export const supportCommands = {
	"support-access": {
		...{ label: "Support access", icon: "life-buoy", words: "help let support look" },
		needs: { permission: "support-consent:manage" },
		act: { to: "/settings/support" },
	},
} as const satisfies Commands;

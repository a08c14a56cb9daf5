import type { Commands } from "#app/modules/palette/command.ts";

export const auditCommands = {
	history: {
		...{ label: "History", icon: "history", words: "audit log who did what changes" },
		needs: { permission: "audit:read" },
		act: { to: "/audit" },
	},
} as const satisfies Commands;

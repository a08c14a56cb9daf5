import type { Commands } from "#app/modules/palette/command.ts";

export const grantsCommands = {
	teams: {
		...{ label: "Teams", icon: "users", words: "groups people" },
		needs: { permission: "member:read" },
		act: { to: "/people/teams" },
	},
	"who-has-access": {
		...{ label: "Who has access", icon: "eye", words: "grants rights permissions review" },
		needs: { permission: "grant:read" },
		act: { to: "/people/access" },
	},
} as const satisfies Commands;

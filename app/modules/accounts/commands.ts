import type { Commands } from "#app/modules/palette/command.ts";

export const accountsCommands = {
	account: {
		...{ label: "Your account", icon: "settings-2", words: "profile me name email sessions" },
		act: { to: "/account" },
	},
	"change-password": {
		...{ label: "Change your password", icon: "lock", words: "security" },
		act: { to: "/account/password" },
	},
	"sign-out": {
		...{ label: "Sign out", icon: "log-out", words: "log out leave" },
		act: { post: "/sign-out" },
	},
} as const satisfies Commands;

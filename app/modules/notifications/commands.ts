import type { Commands } from "#app/modules/palette/command.ts";

export const notificationsCommands = {
	notifications: {
		...{ label: "Notifications", icon: "bell", words: "news inbox bell unread" },
		act: { to: "/notifications" },
	},
	"notification-wishes": {
		...{ label: "What you are told", icon: "mail", words: "notification preferences mail digest" },
		act: { to: "/account/notifications" },
	},
} as const satisfies Commands;

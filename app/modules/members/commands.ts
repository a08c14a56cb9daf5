import type { Commands } from "#app/modules/palette/command.ts";

export const membersCommands = {
	"invite-people": {
		...{ label: "Invite people", icon: "user-plus", words: "add member colleague employee" },
		needs: { permission: "member:manage" },
		act: { to: "/people/invite" },
	},
	"open-invitations": {
		...{ label: "Open invitations", icon: "send", words: "invited pending" },
		needs: { permission: "member:read" },
		act: { to: "/people/invitations" },
	},
	roles: {
		...{ label: "Roles", icon: "key-round", words: "permissions rights may allowed" },
		needs: { permission: "member:read" },
		act: { to: "/people/roles" },
	},
	"people-who-left": {
		...{ label: "People who left", icon: "user-minus", words: "deactivated former members" },
		needs: { permission: "member:read" },
		act: { to: "/people/left" },
	},
} as const satisfies Commands;

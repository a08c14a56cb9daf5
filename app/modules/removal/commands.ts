import type { Commands } from "#app/modules/palette/command.ts";

export const removalCommands = {
	"delete-workspace": {
		...{ label: "Delete the workspace", icon: "trash-2", words: "remove close end leave" },
		needs: { permission: "workspace:remove" },
		act: { to: "/settings/deletion" },
	},
} as const satisfies Commands;

import type { Commands } from "#app/modules/palette/command.ts";

export const filesCommands = {
	storage: {
		...{ label: "Storage", icon: "package", words: "files space trash bytes room" },
		needs: { permission: "storage:manage" },
		act: { to: "/settings/storage" },
	},
} as const satisfies Commands;

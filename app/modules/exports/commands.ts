import type { Commands } from "#app/modules/palette/command.ts";

export const exportsCommands = {
	"export-everything": {
		...{
			label: "Take a copy of everything",
			icon: "download",
			words: "export backup data zip csv",
		},
		needs: { permission: "data:export" },
		act: { to: "/settings/export" },
	},
} as const satisfies Commands;

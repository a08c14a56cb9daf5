import type { Commands } from "#app/modules/palette/command.ts";

export const timeImportCommands = {
	"bring-in-hours": {
		...{ label: "Bring in hours from a file", icon: "cloud-upload" },
		words: "import toggl clockify harvest kimai csv upload",
		needs: { permission: "time:import", feature: "time" },
		act: { to: "/time/import" },
	},
} as const satisfies Commands;

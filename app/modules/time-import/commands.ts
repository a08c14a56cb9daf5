import type { Commands } from "#app/modules/palette/command.ts";

export const timeImportCommands = {
	"download-own-hours": {
		...{ label: "Download your hours", icon: "download", words: "export csv my time" },
		needs: { permission: "time-entry:capture", feature: "time" },
		act: { to: "/time/hours" },
	},
	"bring-in-hours": {
		...{ label: "Bring in hours from a file", icon: "cloud-upload" },
		words: "import toggl clockify harvest kimai csv upload",
		needs: { permission: "time:import", feature: "time" },
		act: { to: "/time/import" },
	},
} as const satisfies Commands;

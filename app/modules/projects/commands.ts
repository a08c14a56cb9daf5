import type { Commands } from "#app/modules/palette/command.ts";

export const projectsCommands = {
	"new-project": {
		...{ label: "New project", icon: "plus", words: "add create job" },
		needs: { permission: "project:manage" },
		act: { to: "/projects/new" },
	},
	"new-client": {
		...{ label: "New client", icon: "plus", words: "add create customer" },
		needs: { permission: "client:manage" },
		act: { to: "/clients/new" },
	},
	"archived-projects": {
		...{ label: "Archived projects", icon: "archive", words: "old closed" },
		needs: { permission: "project:manage" },
		act: { to: "/projects?state=archived" },
	},
	"archived-clients": {
		...{ label: "Archived clients", icon: "archive", words: "old closed" },
		needs: { permission: "client:manage" },
		act: { to: "/clients?state=archived" },
	},
} as const satisfies Commands;

import type { Grantable } from "#app/modules/grants/grantable.ts";
import { clients, projects } from "#db/tenant/projects.ts";

/** What may be granted on one client. It reaches all the client's projects, those added later too; who may change it adds some. */
export const clientGrantable = {
	table: clients,
	path: (id: string) => `/clients/${id}`,
	rights: {
		"client:read": { does: "see {object} and its projects", implies: [] },
		"client:manage": {
			does: "change {object} and its projects",
			implies: ["client:read", "project:manage"],
		},
		"team-time:read": {
			does: "see everybody’s hours on {object}",
			implies: ["client:read", "time-report:read"],
		},
	},
} as const satisfies Grantable;

/** What may be granted on one project. */
export const projectGrantable = {
	table: projects,
	path: (id: string) => `/projects/${id}`,
	parent: {
		type: "client",
		id: projects.clientId,
		by: {
			"project:read": "client:read",
			"project:manage": "client:manage",
			"team-time:read": "team-time:read",
			"time-report:read": "time-report:read",
		},
	},
	rights: {
		"project:read": { does: "see {object}", implies: [] },
		"project:manage": {
			does: "change {object} and its tasks",
			implies: ["project:read"],
		},
		"team-time:read": {
			does: "see everybody’s hours on {object}",
			implies: ["project:read", "time-report:read"],
		},
	},
} as const satisfies Grantable;

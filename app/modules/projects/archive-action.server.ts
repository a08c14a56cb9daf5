import { isId } from "#app/lib/id.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction } from "#app/request/page.server.ts";
import type { PermissionRule } from "#app/request/policy.ts";
import { notFound } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { actorOf } from "./actor.server.ts";
import { type Archivable, setArchived } from "./archive.server.ts";

type Params = Readonly<Record<string, string | undefined>>;

type Place = {
	what: Archivable;
	rule: PermissionRule;
	/** The address of the object itself, from which archival and restoration hang. */
	pathOf: (params: Params) => string;
	idOf: (params: Params) => string | undefined;
	/** The page to go back to. */
	backOf: (params: Params) => string;
};

/** POST archives a client, project or task; the next page offers to open it again. */
export function archivalAction(place: Place) {
	return archiveAction(place, true);
}

/** POST opens it again. */
export function restorationAction(place: Place) {
	return archiveAction(place, false);
}

function archiveAction({ what, rule, pathOf, idOf, backOf }: Place, archives: boolean) {
	const action = tenantAction(rule, async (args) => {
		const { db, params, now } = args;
		const id = idOf(params);
		if (!id || !isId(id)) throw notFound(what);
		const object = { what, id, projectId: params.projectId };
		const { name } = await setArchived(db, actorOf(args), object, archives ? now : null);
		const undo = `${pathOf(params)}/${archives ? "restoration" : "archival"}`;
		const text = archives ? `Archived ${name}.` : `Opened ${name} again.`;
		return redirectWithFlash(backOf(params), { text, undo: { action: undo, fields: {} } }, args);
	});
	return asResource(action);
}

export const clientPlace: Place = {
	what: "client",
	rule: { permission: "client:manage", on: "client" },
	pathOf: ({ clientId }) => `/clients/${clientId}`,
	idOf: ({ clientId }) => clientId,
	backOf: ({ clientId }) => `/clients/${clientId}`,
};

export const projectPlace: Place = {
	what: "project",
	rule: { permission: "project:manage", on: "project" },
	pathOf: ({ projectId }) => `/projects/${projectId}`,
	idOf: ({ projectId }) => projectId,
	backOf: ({ projectId }) => `/projects/${projectId}`,
};

export const taskPlace: Place = {
	what: "task",
	rule: { permission: "project:manage", on: "project" },
	pathOf: ({ projectId, taskId }) => `/projects/${projectId}/tasks/${taskId}`,
	idOf: ({ taskId }) => taskId,
	backOf: ({ projectId }) => `/projects/${projectId}`,
};

import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import { revalueWork } from "#app/modules/valuation/revaluations.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { actorOf } from "./actor.server.ts";
import { changedMeanwhile } from "./changed-meanwhile.server.ts";
import { isChosenBy } from "./client-list.server.ts";
import { mayMove } from "./may-move.server.ts";
import { type ProjectErrors, type ProjectFields, taskNames } from "./project-form.ts";

type Saved = { id: string; errors?: never } | { errors: ProjectErrors; id?: never };

/** Who saves it, in which request. */
type SavedBy = Parameters<typeof actorOf>[0] & { readonly member: Asker };

/** Adds a project with its first tasks; refused beside the field when name or code is another's. */
export async function createProject(
	db: TenantDb,
	by: SavedBy,
	fields: ProjectFields,
): Promise<Saved> {
	const id = newId();
	const errors = await takenFields(db, by.member, id, fields);
	if (errors) return { errors };
	const values = { id, ...columnsOf(fields) };
	const [made] = await db
		.insert(projects)
		.values(values)
		.onConflictDoNothing()
		.returning({ id: projects.id });
	if (!made) return { errors: { name: "This project was added a moment ago." } };
	const names = taskNames(fields.tasks);
	const rows = names.map((name, position) => {
		return { id: newId(), projectId: id, name, position, billable: fields.billable };
	});
	if (rows.length > 0) await db.insert(tasks).values(rows);
	await recordAudit(db, actorOf(by), {
		action: "project:create",
		objectType: "project",
		objectId: id,
		after: { ...columnsOf(fields), tasks: names },
	});
	return { id };
}

/** Changes a project as it was seen in `version`; refused (409) when somebody changed it since. */
export async function changeProject(
	db: TenantDb,
	by: SavedBy,
	seen: { id: string; version: number },
	fields: ProjectFields,
): Promise<Saved> {
	const [before] = await db
		.select()
		.from(projects)
		.where(eq(projects.id, seen.id))
		.for("no key update");
	if (!before) throw notFound("project");
	if (before.version !== seen.version) throw changedMeanwhile("project");
	const moves = fields.clientId !== before.clientId;
	if (moves && !(await mayMove(db, by.member, seen.id))) return { errors: { clientId: notMoved } };
	const errors = await takenFields(db, by.member, seen.id, fields, before.clientId);
	if (errors) return { errors };
	const columns = columnsOf(fields);
	await db
		.update(projects)
		.set({ ...columns, version: before.version + 1 })
		.where(eq(projects.id, seen.id));
	const { clientId, name, code, billable, startsOn, endsOn, note } = before;
	await recordAudit(db, actorOf(by), {
		action: "project:change",
		objectType: "project",
		objectId: seen.id,
		before: { clientId, name, code, billable, startsOn, endsOn, note },
		after: columns,
	});
	if (moves || billable !== columns.billable) {
		await revalueWork(db, { projectId: seen.id }, actorOf(by));
	}
	return { id: seen.id };
}

const notMoved =
	"Only somebody who may do everything with this project can move it to another client.";

function columnsOf(fields: ProjectFields) {
	const { clientId, name, billable, note } = fields;
	const code = fields.code || null;
	const [startsOn, endsOn] = [fields.startsOn || null, fields.endsOn || null];
	return { clientId, name, code, billable, startsOn, endsOn, note };
}

/** What in the fields belongs to something else, or is not there; null when all is well. */
async function takenFields(
	db: TenantDb,
	member: Asker,
	id: string,
	{ clientId, name, code }: ProjectFields,
	present?: string,
): Promise<ProjectErrors | null> {
	const another = ne(projects.id, id);
	const [openClients, sameName, sameCode] = await Promise.all([
		db.$count(
			clients,
			and(eq(clients.id, clientId), isNull(clients.archivedAt), isChosenBy(member)),
		),
		db.$count(
			projects,
			and(another, eq(projects.clientId, clientId), sql`lower(${projects.name}) = lower(${name})`),
		),
		code === ""
			? 0
			: db.$count(projects, and(another, sql`lower(${projects.code}) = lower(${code})`)),
	]);
	const errors = {
		...(openClients === 0 && clientId !== present && { clientId: "Choose an open client." }),
		...(sameName > 0 && { name: "This client has a project of that name already." }),
		...(sameCode > 0 && { code: "Another project has that code. Choose another." }),
	};
	return Object.keys(errors).length > 0 ? errors : null;
}

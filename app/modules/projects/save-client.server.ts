import { and, eq, ne, sql } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import { revalueWork } from "#app/modules/valuation/revaluations.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients } from "#db/tenant/projects.ts";
import { changedMeanwhile } from "./changed-meanwhile.server.ts";
import type { ClientErrors, ClientFields } from "./client-form.ts";

type Saved = { id: string; errors?: never } | { errors: ClientErrors; id?: never };

/** Adds a client; refused beside the name when another has it. */
export async function createClient(
	db: TenantDb,
	actor: Actor,
	fields: ClientFields,
): Promise<Saved> {
	const id = newId();
	const [made] = await db
		.insert(clients)
		.values({ id, ...fields })
		.onConflictDoNothing()
		.returning({ id: clients.id });
	if (!made) return nameTaken(fields.name);
	await recordAudit(db, actor, {
		action: "client:create",
		objectType: "client",
		objectId: id,
		after: fields,
	});
	return { id };
}

/** Changes a client as it was seen in `version`; refused (409) when somebody changed it since. */
export async function changeClient(
	db: TenantDb,
	actor: Actor,
	seen: { id: string; version: number },
	fields: ClientFields,
): Promise<Saved> {
	const [before] = await db
		.select()
		.from(clients)
		.where(eq(clients.id, seen.id))
		.for("no key update");
	if (!before) throw notFound("client");
	if (before.version !== seen.version) throw changedMeanwhile("client");
	if (await isNameTaken(db, seen.id, fields.name)) return nameTaken(fields.name);
	await db
		.update(clients)
		.set({ ...fields, version: before.version + 1 })
		.where(eq(clients.id, seen.id));
	const { name, note, isInternal } = before;
	await recordAudit(db, actor, {
		action: "client:change",
		objectType: "client",
		objectId: seen.id,
		before: { name, note, isInternal },
		after: fields,
	});
	if (isInternal !== fields.isInternal) await revalueWork(db, { clientId: seen.id }, actor);
	return { id: seen.id };
}

async function isNameTaken(db: TenantDb, id: string, name: string): Promise<boolean> {
	const sameName = and(sql`lower(${clients.name}) = lower(${name})`, ne(clients.id, id));
	return (await db.$count(clients, sameName)) > 0;
}

function nameTaken(name: string): Saved {
	return { errors: { name: `There is a client called ${name} already. Choose another name.` } };
}

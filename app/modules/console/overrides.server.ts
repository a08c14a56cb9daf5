import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { enqueueForTenants } from "#app/jobs/enqueue.server.ts";
import { addDays, startOfDayIn } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { keepSnapshot } from "#app/modules/entitlements/keep-snapshot.server.ts";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";
import type { Services } from "#app/services.server.ts";
import type { PublicDb, PublicTransaction } from "#db/handle.ts";
import { overrides } from "#db/public/entitlements.ts";
import { staff } from "#db/public/staff.ts";
import { consoleZone } from "./console-zone.ts";
import type { WantedOverride } from "./override-form.ts";
import { overrideWords } from "./override-words.ts";
import { noteStaffAction } from "./staff-actions.server.ts";

type By = { readonly staffId: string; readonly now: Date };
type Tenant = Pick<TenantRecord, "id" | "slug">;

/**
 * Lends a tenant something until the end of a day, or changes a limit, or keeps it open. It counts at the next request
 * here and within a second in every other process.
 *
 * @returns the override's id
 */
export async function lendOverride(
	services: Pick<Services, "database" | "directory">,
	tenant: Tenant,
	wanted: WantedOverride,
	by: By,
): Promise<string> {
	const { lastDay, reason, limits, ...contents } = wanted;
	const id = newId();
	const until = untilEndOf(lastDay);
	await services.database.publicTransaction(async (db) => {
		await db.insert(overrides).values({
			...{ id, tenantId: tenant.id, until, reason, authorId: by.staffId, createdAt: by.now },
			give: [...contents.give],
			take: [...contents.take],
			limits: { ...limits },
			keepsOpen: contents.keepsOpen,
		});
		const what = overrideWords({ ...contents, limits });
		await tell(db, "override:lend", tenant, { id, what, until, reason }, by);
	});
	services.directory.forget();
	return id;
}

/** The first moment at which it holds no more: the day after it, by the console's clocks. */
export function untilEndOf(lastDay: WantedOverride["lastDay"]): Date {
	return startOfDayIn(consoleZone, addDays(lastDay, 1));
}

/** Ends an override before its time. False when it is none of this tenant's, or is over already. */
export async function endOverride(
	services: Pick<Services, "database" | "directory">,
	tenant: Tenant,
	id: string,
	by: By,
): Promise<boolean> {
	const isEnded = await services.database.publicTransaction(async (db) => {
		const [ended] = await db
			.update(overrides)
			.set({ endedAt: by.now, endedBy: by.staffId })
			.where(and(eq(overrides.id, id), eq(overrides.tenantId, tenant.id), isCurrent(by.now)))
			.returning();
		if (!ended) return false;
		const { until, reason } = ended;
		await tell(db, "override:end", tenant, { id, what: overrideWords(ended), until, reason }, by);
		return true;
	});
	services.directory.forget();
	return isEnded;
}

/** What a tenant is lent now, newest first. */
export async function listOverrides(db: PublicDb, tenantId: string, now: Date) {
	const rows = await db
		.select({
			id: overrides.id,
			give: overrides.give,
			take: overrides.take,
			limits: overrides.limits,
			keepsOpen: overrides.keepsOpen,
			until: overrides.until,
			reason: overrides.reason,
			author: staff.name,
			since: overrides.createdAt,
		})
		.from(overrides)
		.innerJoin(staff, eq(staff.id, overrides.authorId))
		.where(and(eq(overrides.tenantId, tenantId), isCurrent(now)))
		.orderBy(desc(overrides.createdAt), desc(overrides.id));
	return rows.map((row) => ({ ...row, words: overrideWords(row) }));
}

function isCurrent(now: Date) {
	return and(isNull(overrides.endedAt), gt(overrides.until, now));
}

type Told = { id: string; what: string; until: Date; reason: string };

/** The console's own history, the lists' snapshot, and by a job a line in the workspace's history. */
async function tell(
	db: PublicTransaction,
	action: "override:lend" | "override:end",
	tenant: Tenant,
	{ id, what, until, reason }: Told,
	by: By,
): Promise<void> {
	const after = { what, until: until.toISOString() };
	const { staffId, now } = by;
	await noteStaffAction(
		db,
		{ staffId, action, subject: tenant.slug, tenantId: tenant.id, after, reason },
		now,
	);
	await keepSnapshot(db, tenant.id, now);
	const payload = { action, overrideId: id, staffId, reason, ...after };
	await enqueueForTenants(db, "note-override", [{ tenantId: tenant.id, payload }]);
}

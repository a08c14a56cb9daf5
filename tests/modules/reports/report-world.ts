import { newId } from "#app/lib/id.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import { addSums, nothing, type Sums } from "#app/modules/reports/report-sums.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { tags } from "#db/tenant/sheet-rows.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { askerOf } from "#tests/kit/asker.ts";
import type { Kit } from "#tests/kit/kit.ts";
import type { TenantWish, TestTenant } from "#tests/kit/tenant.ts";

export type Entry = typeof timeEntries.$inferInsert & { clientId: string };

export type ReportWorld = { tenant: TestTenant; entries: readonly Entry[] };

export const clientIds = [newId(), newId()];
const projectIds = [newId(), newId(), newId()];
const taskIds = projectIds.flatMap(() => [newId(), newId()]);
export const tagIds = [newId(), newId()];
export const dates = [
	...["2025-12-31", "2026-01-01", "2026-03-29", "2026-05-31", "2026-06-01", "2026-06-07"],
	...["2026-06-08", "2026-08-30", "2026-10-25", "2026-11-01"],
];

/** 240 entries on the borders of weeks, months and years and around them, some valued, some not. */
export async function reportWorld(kit: Kit, wish: TenantWish = {}): Promise<ReportWorld> {
	const tenant = await kit.createTenant({ ...wish, members: [{ role: "employee" }] });
	const entries = Array.from({ length: 240 }, (_, n) => entry(tenant, n));
	await kit.asTenant(tenant, async (db) => {
		await db.insert(clients).values(clientIds.map((id, n) => ({ id, name: `Client ${n}` })));
		await db
			.insert(projects)
			.values(projectIds.map((id, n) => ({ id, name: `Project ${n}`, clientId: clientOf(n) })));
		await db.insert(tasks).values(
			taskIds.map((id, n) => ({
				...{ id, name: `Task ${n}`, projectId: projectIds[Math.floor(n / 2)] ?? "" },
			})),
		);
		await db.insert(tags).values(tagIds.map((id, n) => ({ id, name: `Tag ${n}` })));
		await db.insert(timeEntries).values(entries.map(({ clientId: _, ...row }) => row));
	});
	return { tenant, entries };
}

function entry(tenant: TestTenant, n: number): Entry {
	const task = (n * 7) % 6;
	const project = Math.floor(task / 2);
	const minutes = 5 + ((n * 37) % 300);
	const isValued = n % 11 !== 0;
	const isBillable = n % 3 !== 0;
	const member = n % 2 === 0 ? tenant.owner : tenant.member("employee");
	return {
		...{ id: newId(), memberId: member.id, createdBy: member.id, minutes },
		...{ taskId: taskIds[task] ?? "", projectId: projectIds[project] ?? "" },
		clientId: clientOf(project),
		date: dates[n % 10] ?? "",
		tagIds: n % 4 === 0 ? tagIds.slice(0, 1 + (n % 8 ? 1 : 0)) : [],
		frozenAt: n % 5 === 0 ? new Date(0) : null,
		...(isValued ? valued(n, minutes, isBillable) : {}),
	};
}

function valued(n: number, minutes: number, isBillable: boolean) {
	return {
		billable: isBillable,
		billedMinutes: isBillable ? Math.ceil(minutes / 15) * 15 : 0,
		...(isBillable ? { feeMinor: BigInt(minutes * 31), feeCurrency: n % 7 ? "ZAR" : "EUR" } : {}),
		...{ costMinor: BigInt(minutes * 13), costCurrency: "ZAR" },
	};
}

function clientOf(project: number): string {
	return clientIds[project % 2] ?? "";
}

/** The owner, with no permission to see money but these. */
export function ownerWith({ tenant }: ReportWorld, ...money: readonly string[]): Asker {
	const asker = askerOf(tenant.owner);
	const others = asker.permissions.filter((each) => !/^(rate|cost):read$/.test(each));
	return Object.assign({ ...asker }, { permissions: [...others, ...money] });
}

export const empty: Sums = { ...nothing, fees: {}, costs: {} };

/** What a report must come to, entry by entry. */
export function inModel(some: readonly Entry[]): Sums {
	return some
		.map(({ minutes, billable, billedMinutes, frozenAt, ...each }) => ({
			...{ entries: 1, minutes, billable: billable ? minutes : 0, billed: billedMinutes ?? 0 },
			fees: amount(each.feeCurrency, each.feeMinor),
			costs: amount(each.costCurrency, each.costMinor),
			unvalued: billable === undefined ? minutes : 0,
			unapproved: frozenAt ? 0 : minutes,
		}))
		.reduce(addSums, empty);
}

function amount(currency?: string | null, minor?: bigint | null) {
	return currency && minor ? { [currency]: minor } : {};
}

export type AskedOf = {
	from: string;
	to: string;
	tag?: string | undefined;
	client?: string | undefined;
	billable?: string | undefined;
	approved?: string | undefined;
};

/** Is an entry one that a report with these filters is of? */
export function isAsked(
	each: Entry,
	{ tag, client, billable, approved, from, to }: AskedOf,
): boolean {
	return [
		each.date >= from && each.date <= to,
		!client || each.clientId === client,
		!tag || each.tagIds?.includes(tag),
		!billable || (billable === "yes") === (each.billable === true),
		!approved || (approved === "yes") === (each.frozenAt !== null),
	].every(Boolean);
}

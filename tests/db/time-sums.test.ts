import { sql } from "drizzle-orm";
import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { testKit } from "#tests/kit/kit.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
const [client, project, task] = [newId(), newId(), newId()];
const dates = ["2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01"];
let acme: TestTenant;

beforeAll(async () => {
	acme = await kit.createTenant();
	await kit.asTenant(acme, async (db) => {
		await db.insert(clients).values({ id: client, name: "Mzansi" });
		await db.insert(projects).values({ id: project, clientId: client, name: "Payroll" });
		await db.insert(tasks).values({ id: task, projectId: project, name: "Build" });
	});
});

/** What the sums hold, and what the entries themselves come to. */
async function both(db: TenantDb) {
	const keys = sql`month::text, member_id, task_id, tag_ids, billable, is_frozen, fee_currency, cost_currency`;
	const sums = sql`sum(entries)::int as entries, sum(minutes)::int as minutes, sum(billed_minutes)::int as billed, sum(fee_minor)::int as fee, sum(cost_minor)::int as cost`;
	const kept = await db.execute(
		sql`select ${keys}, ${sums} from time_sums group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8`,
	);
	const counted = await db.execute(sql`
		select ${keys}, ${sums} from (
			select *, date_trunc('month', date::timestamp)::date as month, frozen_at is not null as is_frozen, 1 as entries
			from time_entries
		) each group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8`);
	const zeroFor = (rows: Iterable<Record<string, unknown>>) =>
		[...rows].map(({ billed, fee, cost, ...row }) => ({
			...row,
			...{ billed: billed ?? 0, fee: fee ?? 0, cost: cost ?? 0 },
		}));
	return { kept: zeroFor(kept), counted: zeroFor(counted) };
}

type Change = {
	kind: "add" | "move" | "value" | "freeze" | "note" | "remove";
	date: string;
	minutes: number;
	billable: boolean;
	tag: boolean;
};

const change: fc.Arbitrary<Change> = fc.record({
	kind: fc.constantFrom<Change["kind"][]>(
		"add",
		"add",
		"move",
		"value",
		"freeze",
		"note",
		"remove",
	),
	date: fc.constantFrom(...dates),
	minutes: fc.integer({ min: 1, max: 600 }),
	billable: fc.boolean(),
	tag: fc.boolean(),
});

function statement({ kind, date, minutes, billable, tag }: Change) {
	const owner = acme.owner.id;
	const some = sql`where minutes % 3 = ${minutes % 3}`;
	switch (kind) {
		case "add":
			return sql`insert into time_entries (id, member_id, project_id, task_id, date, minutes, tag_ids, created_by)
				select gen_random_uuid(), ${owner}, ${project}, ${task}, ${date}, ${minutes}, ${tag ? sql`array[${client}]::uuid[]` : sql`'{}'`}, ${owner} from generate_series(1, 3)`;
		case "move":
			return sql`update time_entries set date = ${date}, minutes = ${minutes} ${some}`;
		case "value":
			return sql`update time_entries set billable = ${billable}, billed_minutes = minutes, fee_minor = minutes * 5, fee_currency = ${tag ? "EUR" : "ZAR"} ${some}`;
		case "freeze":
			return sql`update time_entries set frozen_at = case when ${billable} then now() end, cost_minor = 7, cost_currency = 'ZAR' ${some}`;
		case "note":
			return sql`update time_entries set note = 'x' ${some}`;
		default:
			return sql`delete from time_entries ${some}`;
	}
}

test("the sums of a month are those of its entries, whatever is done to them", async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
			await kit.asTenant(acme, async (db) => {
				await db.execute(sql`delete from time_entries`);
				for (const each of changes) await db.execute(statement(each));
				const { kept, counted } = await both(db);
				expect(kept).toEqual(counted);
			});
		}),
		{ numRuns: 25 },
	);
});

test("what several write at once is all in the sums, and none waits for another", async () => {
	await kit.asTenant(acme, (db) => db.execute(sql`delete from time_entries`));
	const add = { kind: "add", date: "2026-01-31", minutes: 10, billable: true, tag: false } as const;
	let release: () => void = () => undefined;
	const held = new Promise<void>((resolve) => {
		release = resolve;
	});
	await kit.asTenant(acme, (db) => db.execute(statement(add)));
	const first = kit.asTenant(acme, async (db) => {
		await db.execute(statement(add));
		await held;
	});
	await kit.asTenant(acme, (db) => db.execute(statement(add)));
	release();
	await first;
	const { kept, counted } = await kit.asTenant(acme, both);
	expect(kept).toMatchObject([{ entries: 9, minutes: 90 }]);
	expect(kept).toEqual(counted);
	await kit.asTenant(acme, (db) => db.execute(statement(add)));
	const rows = await kit.asTenant(acme, (db) => db.execute(sql`select 1 from time_sums`));
	expect(rows).toHaveLength(1);
});

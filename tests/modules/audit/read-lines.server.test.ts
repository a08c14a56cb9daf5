import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import type { AuditQuery } from "#app/modules/audit/audit-query.ts";
import { linesAsked, readLines } from "#app/modules/audit/read-lines.server.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { testKit } from "#tests/kit/kit.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
const all: AuditQuery = {
	...{ who: "", area: "", about: "", record: "", from: null, to: null, before: null },
};
const window = { zone: "Africa/Johannesburg", since: null, limit: 1_000 };

function read(tenant: TestTenant, query: Partial<AuditQuery>, more: Partial<typeof window> = {}) {
	return kit.asTenant(tenant, (db) => readLines(db, { ...all, ...query }, { ...window, ...more }));
}

test("pages follow one another without a gap or a repeat, also within one transaction", async () => {
	const tenant = await kit.createTenant();
	const line = { action: "client:create", objectType: "client" } as const;
	const lines = Array.from({ length: 7 }, () => ({ ...line, id: newId() }));
	await kit.asTenant(tenant, (db) => recordAudit(db, { kind: "system" }, ...lines));
	const seen: string[] = [];
	for (let before: string | null = null; ; ) {
		const page: { id: string }[] = await read(tenant, { before }, { limit: 2 });
		seen.push(...page.map(({ id }) => id));
		before = page.at(-1)?.id ?? null;
		if (before === null) break;
	}
	const ids = (await read(tenant, {})).map(({ id }) => id);
	expect(seen).toEqual(ids);
	expect(ids).toEqual(expect.arrayContaining(lines.map(({ id }) => id)));
});

test("days are the reader's, and nothing is shown from before what the plan shows", async () => {
	const tenant = await kit.createTenant();
	await kit.asTenant(tenant, async (db) => {
		for (const at of ["2026-08-31T21:59:59Z", "2026-08-31T22:00:00Z", "2026-09-01T22:00:00Z"]) {
			await db.execute(sql`insert into audit_lines (id, at, actor_kind, action, object_type)
				values (${newId()}, ${at}::timestamptz, 'job', 'client:change', 'client')`);
		}
	});
	const day = calendarDate("2026-09-01");
	const ofDay = await read(tenant, { who: "job", from: day, to: day });
	expect(ofDay.map(({ at }) => at.toISOString())).toEqual(["2026-08-31T22:00:00.000Z"]);
	const since = new Date("2026-09-01T22:00:00Z");
	const kept = await kit.asTenant(tenant, (db) =>
		readLines(db, { ...all, who: "job" }, { ...window, since }),
	);
	expect(kept).toHaveLength(1);
});

test("a name finds what happened to the records that have it, as it is typed and not as a pattern", async () => {
	const tenant = await kit.createTenant({ members: [{ role: "employee", name: "100% Sipho" }] });
	const sipho = tenant.member("employee").id;
	const change = { action: "member:change-role", objectType: "member" } as const;
	await kit.asTenant(tenant, (db) =>
		recordAudit(
			db,
			{ kind: "system" },
			{ ...change, objectId: sipho },
			{ ...change, objectId: tenant.owner.id },
			{ action: "setting:change", objectType: "setting", objectId: "WEEK_START" },
		),
	);
	const found = async (about: string) =>
		(await read(tenant, { about })).map(({ objectId }) => objectId);
	expect(await found("sipho")).toEqual([sipho]);
	expect(await found("100%")).toEqual([sipho]);
	expect(await found("o%r")).toEqual([]);
	expect(await found("first day")).toEqual(["WEEK_START"]);
});

test("an area is its actions, and a record's own type leaves out what shares its id", async () => {
	const tenant = await kit.createTenant();
	const objectId = tenant.owner.id;
	await kit.asTenant(tenant, (db) =>
		recordAudit(
			db,
			{ kind: "member", id: objectId },
			{ action: "session:start", objectType: "member", objectId },
			{ action: "time-entry:note", objectType: "timesheet", objectId },
		),
	);
	const actions = async (query: Partial<AuditQuery>, more = {}) =>
		(await read(tenant, query, more)).map(({ action }) => action);
	expect(await actions({ area: "sign-in" })).toEqual(["session:start"]);
	expect(await actions({ area: "time", who: objectId })).toEqual(["time-entry:note"]);
	expect(await actions({ record: objectId }, { objectType: "member" })).toEqual(["session:start"]);
});

let long: TestTenant;
const someone = newId();
const something = newId();

beforeAll(async () => {
	long = await kit.createTenant();
	await kit.asTenant(long, (db) =>
		db.execute(sql`insert into audit_lines (id, at, actor_kind, actor_id, action, object_type, object_id)
			select gen_random_uuid(), now() - n * interval '1 minute',
				case when n % 1000 = 0 then 'job' else 'member' end,
				case when n % 200 = 0 then ${someone} else md5((n % 50)::text) end,
				case when n % 500 = 0 then 'support-visit:look' else 'time-entry:capture' end,
				'timesheet', case when n % 200 = 0 then ${something} else md5((n % 70)::text) end
			from generate_series(1, 40000) as n`),
	);
	await kit.owner.unsafe(`analyze "${long.schemaName}".audit_lines`);
});

const asked: [what: string, query: Partial<AuditQuery>, records?: string[]][] = [
	["everything", {}],
	["a member", { who: someone }],
	["a kind", { who: "job" }],
	["an area", { area: "support" }],
	["a record", { record: something }],
	["days long ago", { from: calendarDate("2026-01-01"), to: calendarDate("2026-01-02") }],
	["records of a name", {}, [something, newId()]],
	["a later page", { before: something }],
];

test.each(asked)(
	"%s is read from an index, however long the history is",
	async (_, query, records) => {
		const plan = await kit.asTenant(long, (db) => {
			const lines = linesAsked(db, { ...all, ...query }, records ?? null, {
				...{ ...window, limit: 51 },
				since: new Date("2020-01-01"),
			});
			return db.execute(sql`explain (format json) ${lines.getSQL()}`);
		});
		const text = JSON.stringify(plan);
		expect(text).toMatch(/"Index Name":"audit_lines_\w+"/);
		expect(text).not.toContain("Seq Scan");
	},
);

import { expect, test } from "vitest";
import { addDays, calendarDate } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import type { Settings } from "#app/modules/settings/registry.ts";
import { undated } from "#app/modules/settings/settings-from.ts";
import { writeSetting } from "#app/modules/settings/write.server.ts";
import { captureCells } from "#app/modules/time/capture-cells.server.ts";
import { copyLastWeek } from "#app/modules/time/copy-week.server.ts";
import { undoChange } from "#app/modules/time/undo-change.server.ts";
import { addWeekRow } from "#app/modules/time/week-rows.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { settings } from "#db/tenant/settings.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { timesheets } from "#db/tenant/timesheets.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { authorOf } from "#tests/kit/author.ts";
import { testKit } from "#tests/kit/kit.ts";
import { makeWork } from "#tests/modules/time/make-work.ts";

const kit = testKit();
const MONDAY = calendarDate("2026-09-21");
const SUNDAY = addDays(MONDAY, 6);
const NOW = new Date("2026-10-08T10:00:00Z");

async function workspace() {
	const acme = await kit.createTenant({ members: [{ role: "employee" }] });
	const work = await kit.asTenant(acme, (db) => makeWork(db));
	const [taskId = "", other = ""] = work.taskIds;
	const zanele = acme.member("employee");
	return { acme, taskId, other, zanele, author: authorOf(askerOf(zanele), NOW) };
}

function cell(taskId: string, minutes: number, date = MONDAY) {
	return { taskId, date, minutes, seen: { minutes: 0, entries: [] } };
}

function lockUntil(db: TenantDb, value: Settings["TIME_LOCKED_UNTIL"]) {
	const writing = { actor: { kind: "system" }, now: NOW, today: "2026-10-01" } as const;
	return writeSetting(db, writing, "TIME_LOCKED_UNTIL", value);
}

function submit(db: TenantDb, memberId: string, state: "submitted" | "approved" = "submitted") {
	const days = { firstDay: MONDAY, lastDay: SUNDAY };
	return db.insert(timesheets).values({ id: newId(), memberId, ...days, state });
}

const refused = async (attempt: Promise<unknown>) =>
	attempt.then(
		() => "not refused",
		(error: { code?: string }) => error.code,
	);

test("one locked cell is refused alone, and the others are saved", async () => {
	const { acme, taskId, author } = await workspace();
	const { results } = await kit.asTenant(acme, async (db) => {
		await lockUntil(db, MONDAY);
		return captureCells(db, author, [cell(taskId, 60), cell(taskId, 90, addDays(MONDAY, 1))]);
	});
	expect(results.map(({ kind, date }) => [date, kind]).sort()).toEqual([
		[MONDAY, "refused"],
		[addDays(MONDAY, 1), "saved"],
	]);
});

test("who may pass a locked period does, but not a submitted or an approved week", async () => {
	const { acme, taskId } = await workspace();
	const owner = authorOf(askerOf(acme.owner), NOW);
	const kinds = await kit.asTenant(acme, async (db) => {
		await lockUntil(db, SUNDAY);
		const passed = await captureCells(db, owner, [cell(taskId, 60)]);
		await submit(db, acme.owner.id, "approved");
		const held = await captureCells(db, owner, [cell(taskId, 60, addDays(MONDAY, 1))]);
		return [...passed.results, ...held.results].map(({ kind }) => kind);
	});
	expect(kinds).toEqual(["saved", "refused"]);
});

test("no way round a submitted week: undo, copies and rows are refused", async () => {
	const { acme, taskId, other, zanele, author } = await workspace();
	const changeId = await kit.asTenant(acme, async (db) => {
		const before = addDays(MONDAY, -7);
		await captureCells(db, author, [cell(other, 30, before)]);
		const { changeId } = await captureCells(db, author, [cell(taskId, 60)]);
		await submit(db, zanele.id);
		return changeId ?? "";
	});
	const attempt = (work: (db: TenantDb) => Promise<unknown>) => refused(kit.asTenant(acme, work));
	expect(await attempt((db) => undoChange(db, author, changeId))).toBe("lock.submitted");
	expect(await attempt((db) => addWeekRow(db, author, MONDAY, other))).toBe("lock.submitted");
	expect(await attempt((db) => copyLastWeek(db, author, MONDAY, true))).toBe("lock.submitted");
	const rows = await kit.asTenant(acme, (db) => db.select().from(timeEntries));
	expect(rows.map(({ minutes }) => minutes).sort()).toEqual([30, 60]);
});

test.for([
	["TIME_LOCKED_UNTIL", "end of August"],
	["TIME_LOCKED_UNTIL", 20_260_831],
	["TIME_LOCK_DAYS_AFTER_MONTH", "soon"],
	["TIME_LOCK_GRACE_HOURS", -1],
] as const)(
	"a lock that cannot be read (%s: %s) locks everything, for everybody",
	async ([key, value]) => {
		const { acme, taskId } = await workspace();
		const owner = authorOf(askerOf(acme.owner), NOW);
		const { results } = await kit.asTenant(acme, async (db) => {
			await db.insert(settings).values({ key, value, effectiveFrom: undated });
			return captureCells(db, owner, [cell(taskId, 60, calendarDate("2026-10-08"))]);
		});
		expect(results).toMatchObject([
			{ kind: "refused", message: expect.stringContaining("Settings, Time") },
		]);
	},
);

test("a write that comes while a period is being locked waits, and is refused", async () => {
	const { acme, taskId, author } = await workspace();
	let writing: Promise<unknown> = Promise.resolve();
	await kit.asTenant(acme, async (db) => {
		await lockUntil(db, MONDAY);
		writing = kit.asTenant(acme, async (other) => {
			const { results } = await captureCells(other, author, [cell(taskId, 60)]);
			return results.map(({ kind }) => kind);
		});
		await new Promise((resolve) => setTimeout(resolve, 60));
	});
	expect(await writing).toEqual(["refused"]);
});

test("a write that has asked holds a lock back until it is through", async () => {
	const { acme, taskId, author } = await workspace();
	const order: string[] = [];
	let locking: Promise<unknown> = Promise.resolve();
	await kit.asTenant(acme, async (db) => {
		await captureCells(db, author, [cell(taskId, 60)]);
		locking = kit
			.asTenant(acme, (other) => lockUntil(other, MONDAY))
			.then(() => order.push("locked"));
		await new Promise((resolve) => setTimeout(resolve, 60));
		order.push("written");
	});
	await locking;
	expect(order).toEqual(["written", "locked"]);
});

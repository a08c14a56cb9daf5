import { expect, test } from "vitest";
import { addDays, calendarDate } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { captureCells } from "#app/modules/time/capture-cells.server.ts";
import { addComment } from "#app/modules/timesheets/comments.server.ts";
import {
	approveWeek,
	reopenWeek,
	returnWeek,
	takeDecisionBack,
} from "#app/modules/timesheets/decide-week.server.ts";
import type { StoredTimesheet } from "#app/modules/timesheets/stored-timesheet.server.ts";
import { timesheetsIn } from "#app/modules/timesheets/stored-timesheet.server.ts";
import { submitWeek, withdrawWeek } from "#app/modules/timesheets/submit-week.server.ts";
import type { Move, WeekState } from "#app/modules/timesheets/week-state.ts";
import type { TenantDb } from "#db/handle.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { notifications } from "#db/tenant/notifications.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { reportingLines, standIns, timesheets } from "#db/tenant/timesheets.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { authorOf } from "#tests/kit/author.ts";
import { testKit } from "#tests/kit/kit.ts";
import type { TestMember } from "#tests/kit/tenant.ts";
import { makeWork } from "#tests/modules/time/make-work.ts";

const kit = testKit();
const MONDAY = calendarDate("2026-09-21");
const NOW = new Date("2026-09-28T07:00:00Z");
const TODAY = calendarDate("2026-09-28");

/** Zanele reports to Pieter; Ayesha manages others, the owner owns. */
async function workspace() {
	const acme = await kit.createTenant({
		members: [
			{ role: "manager", name: "Pieter van Rensburg" },
			{ role: "manager", name: "Ayesha Davids" },
			{ role: "employee", name: "Zanele Nkosi" },
			{ role: "employee", name: "Sipho Dlamini" },
		],
	});
	const [owner, pieter, ayesha, zanele, sipho] = acme.members;
	if (!owner || !pieter || !ayesha || !zanele || !sipho) throw new Error("somebody is missing");
	const taskId = await kit.asTenant(acme, async (db) => {
		await db.insert(reportingLines).values({ memberId: zanele.id, managerId: pieter.id });
		const work = await makeWork(db);
		return work.taskIds[0] ?? "";
	});
	const in_ = <T>(work: (db: TenantDb) => Promise<T>) => kit.asTenant(acme, work);
	return { acme, in_, owner, pieter, ayesha, zanele, sipho, taskId };
}

const by = (member: TestMember, now = NOW) => {
	return { member: askerOf(member), requestId: "r", now, today: TODAY };
};

const outcome = (attempt: Promise<unknown>): Promise<string> =>
	attempt.then(
		() => "done",
		(error: { code?: string }) => error.code ?? String(error),
	);

async function weekOf(db: TenantDb, memberId: string): Promise<StoredTimesheet> {
	const [week] = await timesheetsIn(db, memberId, MONDAY);
	if (!week) throw new Error("There is no timesheet");
	return week;
}

const decision = ({ id, version }: StoredTimesheet, answer = "") => ({ id, version, answer });

test("a week is submitted, sent back, mended, submitted again and approved; each step told and logged", async () => {
	const { in_, pieter, zanele, taskId } = await workspace();
	const author = authorOf(askerOf(zanele), NOW);
	const cell = { taskId, date: MONDAY, minutes: 90, seen: { minutes: 0, entries: [] } };
	await in_((db) => captureCells(db, author, [cell]));
	const submitted = await in_((db) => submitWeek(db, author, MONDAY, "The rest was leave"));
	expect(submitted).toMatchObject({ state: "submitted", minutes: 90, targetMinutes: 1920 });
	await in_((db) =>
		addComment(db, by(pieter), submitted.id, { taskId, date: MONDAY, text: "Why 1:30?" }),
	);
	await in_((db) => returnWeek(db, by(pieter), decision(submitted, "See Monday")));
	await in_(async (db) => {
		const { entries } = { entries: await db.select().from(timeEntries) };
		const seen = { minutes: 90, entries };
		const { results } = await captureCells(db, author, [{ ...cell, minutes: 120, seen }]);
		expect(results).toMatchObject([{ kind: "saved" }]);
	});
	const again = await in_((db) => submitWeek(db, author, MONDAY, ""));
	await in_((db) => approveWeek(db, by(pieter), decision(again)));
	const [week, entries, lines, news] = await in_((db) =>
		Promise.all([
			weekOf(db, zanele.id),
			db.select().from(timeEntries),
			db.select({ action: auditLines.action }).from(auditLines),
			db.select({ kind: notifications.kind, to: notifications.memberId }).from(notifications),
		]),
	);
	expect(week).toMatchObject({ state: "approved", minutes: 120, decidedBy: pieter.id });
	expect(entries).toMatchObject([{ minutes: 120, frozenAt: NOW }]);
	expect(
		lines.map(({ action }) => action).filter((action) => action.startsWith("timesheet:")),
	).toEqual([
		"timesheet:submit",
		"timesheet:comment",
		"timesheet:return",
		"timesheet:submit",
		"timesheet:approve",
	]);
	expect(news).toEqual([
		{ kind: "week-submitted", to: pieter.id },
		{ kind: "week-returned", to: zanele.id },
		{ kind: "week-submitted", to: pieter.id },
		{ kind: "week-approved", to: zanele.id },
	]);
});

const states: readonly WeekState[] = ["draft", "submitted", "approved", "returned"];
const everybody = ["ayesha", "owner", "pieter", "sipho", "zanele"] as const;

/**
 * Who may do what with Zanele's week, in which states. One submits and withdraws one's own; that reopening takes a
 * permission is the wrapper's, and walked by the access test.
 */
const allowed: Readonly<Record<Move, { by: readonly string[]; from: readonly WeekState[] }>> = {
	submit: { by: ["zanele"], from: ["draft", "returned"] },
	withdraw: { by: ["zanele"], from: ["submitted"] },
	approve: { by: ["pieter"], from: ["submitted"] },
	return: { by: ["pieter"], from: ["submitted"] },
	"take-back": { by: ["pieter"], from: ["approved", "returned"] },
	reopen: { by: everybody, from: ["approved"] },
};

test("every move, from every state, by everybody", async () => {
	const { in_, ...people } = await workspace();
	const author = authorOf(askerOf(people.zanele), NOW);
	await in_((db) => submitWeek(db, author, MONDAY, ""));
	for (const move of Object.keys(allowed) as Move[]) {
		const isOwn = move === "submit" || move === "withdraw";
		const names = isOwn ? (["zanele"] as const) : everybody;
		const cases = states.flatMap((state) => names.map((name) => ({ name, state })));
		const done: string[] = [];
		await in_(async (db) => {
			for (const { name, state } of cases) {
				const decided = { decidedBy: people.pieter.id, decidedAt: NOW };
				await db.update(timesheets).set({ state, ...decided });
				const week = await weekOf(db, people.zanele.id);
				const result = await outcome(attemptTo(db, move, people[name], week));
				if (result === "done") done.push(`${name} ${state}`);
			}
		});
		const { by: may, from } = allowed[move];
		const expected = may.flatMap((name) => from.map((state) => `${name} ${state}`));
		expect(done.sort(), move).toEqual(expected.sort());
	}
});

function attemptTo(db: TenantDb, move: Move, person: TestMember, week: StoredTimesheet) {
	const author = authorOf(askerOf(person), NOW);
	const works = {
		submit: () => submitWeek(db, author, MONDAY, ""),
		withdraw: () => withdrawWeek(db, author, MONDAY),
		approve: () => approveWeek(db, by(person), decision(week)),
		return: () => returnWeek(db, by(person), decision(week, "Please mend")),
		"take-back": () => takeDecisionBack(db, by(person), week.id),
		reopen: () => reopenWeek(db, by(person), week.id, "Please mend"),
	} satisfies Record<Move, () => Promise<unknown>>;
	return works[move]();
}

test("sending back and reopening take words; a decision is on the week as it was seen", async () => {
	const { in_, pieter, zanele, owner } = await workspace();
	const author = authorOf(askerOf(zanele), NOW);
	const week = await in_((db) => submitWeek(db, author, MONDAY, ""));
	const attempt = (work: (db: TenantDb) => Promise<unknown>) => outcome(in_(work));
	expect(await attempt((db) => returnWeek(db, by(pieter), decision(week)))).toBe(
		"week.comment_needed",
	);
	const old = { ...decision(week), version: week.version - 1 };
	expect(await attempt((db) => approveWeek(db, by(pieter), old))).toBe("week.changed");
	expect(await attempt((db) => reopenWeek(db, by(owner), week.id, ""))).toBe("week.comment_needed");
	await in_((db) => approveWeek(db, by(pieter), decision(week)));
	const later = new Date(NOW.getTime() + 16 * 60_000);
	expect(await attempt((db) => takeDecisionBack(db, by(pieter, later), week.id))).toBe(
		"week.too_late",
	);
	expect(await attempt((db) => takeDecisionBack(db, by(pieter), week.id))).toBe("done");
});

test("a stand-in decides from the first of their days to the last, and it is said for whom", async () => {
	const { in_, pieter, ayesha, zanele } = await workspace();
	const author = authorOf(askerOf(zanele), NOW);
	const week = await in_(async (db) => {
		const days = { firstDay: TODAY, lastDay: addDays(TODAY, 2) };
		const who = { memberId: pieter.id, standInId: ayesha.id, createdBy: pieter.id };
		await db.insert(standIns).values({ id: newId(), ...who, ...days });
		return submitWeek(db, author, MONDAY, "");
	});
	const on = (days: number) => ({ ...by(ayesha), today: addDays(TODAY, days) });
	const attempt = (days: number) => outcome(in_((db) => approveWeek(db, on(days), decision(week))));
	expect(await attempt(-1)).toBe("not_found");
	expect(await attempt(3)).toBe("not_found");
	expect(await attempt(2)).toBe("done");
	const approved = await in_((db) => weekOf(db, zanele.id));
	expect(approved).toMatchObject({ decidedBy: ayesha.id, decidedFor: pieter.id });
});

test("an approval and a capture at the same moment: never both, never hours that nobody approved", async () => {
	const { in_, pieter, zanele, taskId } = await workspace();
	const author = authorOf(askerOf(zanele), NOW);
	for (const round of [0, 1, 2]) {
		const date = addDays(MONDAY, 7 * round);
		const cell = { taskId, date, minutes: 60, seen: { minutes: 0, entries: [] } };
		const capture = in_((db) => captureCells(db, author, [cell]));
		const submit = in_((db) => submitWeek(db, author, date, "")).then((week) =>
			in_((db) => approveWeek(db, by(pieter), decision(week))),
		);
		const [{ results }] = await Promise.all([capture, submit]);
		const [week] = await in_((db) => timesheetsIn(db, zanele.id, date));
		expect(week?.state).toBe("approved");
		expect(week?.minutes).toBe(results[0]?.kind === "saved" ? 60 : 0);
	}
});

test("two who decide at the same moment: one of them does", async () => {
	const { in_, owner, ayesha, sipho } = await workspace();
	const author = authorOf(askerOf(sipho), NOW);
	const week = await in_((db) => submitWeek(db, author, MONDAY, ""));
	const outcomes = await Promise.all([
		outcome(in_((db) => approveWeek(db, by(owner), decision(week)))),
		outcome(in_((db) => returnWeek(db, by(ayesha), decision(week, "Mend it")))),
	]);
	expect(outcomes.filter((each) => each === "done")).toHaveLength(1);
	expect(outcomes.filter((each) => /^week\.(approved|returned)$/.test(each))).toHaveLength(1);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, startOfDayIn } from "#app/lib/calendar-date.ts";
import {
	type CaptureFacts,
	type CellPost,
	entriesIn,
	isAsSeen,
	planCapture,
} from "#app/modules/time/plan-capture.ts";
import type { StoredEntry } from "#app/modules/time/stored-entry.ts";
import { minutesOf } from "#app/modules/time/week-sheet.ts";
import { MONDAY } from "./arbitrary-week.ts";

const TUESDAY = addDays(MONDAY, 1);
const ZONE = "Africa/Johannesburg";
const NOW = new Date("2026-09-21T12:00:00Z");
let made = 0;

function stored(over: Partial<StoredEntry>): StoredEntry {
	made += 1;
	const times = { startedAt: null, endedAt: null, zone: null, exclusive: false };
	const rest = {
		note: "",
		billableOverride: null,
		tagIds: [],
		importId: null,
		version: 1,
		createdBy: "m",
	};
	const of = { id: `e${made}`, projectId: "p", taskId: "a", date: MONDAY, minutes: 60 };
	return { ...of, ...times, ...rest, createdAt: new Date(0), updatedAt: new Date(0), ...over };
}

function facts(entries: StoredEntry[]): CaptureFacts {
	const task = (name: string, isOpen = true) => ({ name, isOpen });
	return {
		entries,
		tasks: new Map([
			["a", task("Interviews")],
			["b", task("Report")],
			["closed", task("Scoping", false)],
		]),
		locks: new Map(),
		step: null,
		daysOff: new Map(),
		newEntry: (cell, minutes) => stored({ ...cell, minutes }),
		dayEnds: () => startOfDayIn(ZONE, TUESDAY),
		now: NOW,
	};
}

function post(over: Partial<CellPost>, seen: StoredEntry[] = []): CellPost {
	const entries = seen.map(({ id, version }) => ({ id, version }));
	return {
		taskId: "a",
		date: MONDAY,
		minutes: 90,
		seen: { minutes: minutesOf(seen), entries },
		...over,
	};
}

test("a cell as it was seen is saved", () => {
	const entry = stored({});
	const plan = planCapture([post({}, [entry])], facts([entry]));
	expect(plan.outcomes).toEqual([{ taskId: "a", date: MONDAY, kind: "saved" }]);
	expect(plan.entries).toEqual([{ ...entry, minutes: 90, version: 2, updatedAt: NOW }]);
});

test("a cell that changed since it was seen is in conflict and stays as it is", () => {
	const entry = stored({});
	const changed = { ...entry, minutes: 120, version: 2 };
	const plan = planCapture([post({}, [entry])], facts([changed]));
	expect(plan.outcomes).toMatchObject([{ kind: "conflict" }]);
	expect(plan.entries).toEqual([changed]);
});

test("two who wrote the same value are not in conflict", () => {
	const entry = stored({ minutes: 90 });
	expect(planCapture([post({}, [])], facts([entry])).outcomes).toMatchObject([{ kind: "saved" }]);
});

test("one refused cell does not hold back the others", () => {
	const posts = [post({ taskId: "closed" }), post({ taskId: "b" }), post({ taskId: "nobody's" })];
	const plan = planCapture(posts, facts([]));
	expect(plan.outcomes).toEqual([
		{
			taskId: "closed",
			date: MONDAY,
			kind: "refused",
			message: "Scoping is archived. It takes no time.",
		},
		{ taskId: "b", date: MONDAY, kind: "saved" },
		{
			taskId: "nobody's",
			date: MONDAY,
			kind: "refused",
			message: "That task is gone, or you may not see its project.",
		},
	]);
	expect(minutesOf(plan.entries)).toBe(90);
});

test("a day never passes 24 hours", () => {
	const full = stored({ taskId: "b", minutes: 1380 });
	const plan = planCapture([post({ minutes: 61 })], facts([full]));
	expect(plan.outcomes).toMatchObject([
		{ kind: "refused", message: "A day has 24:00. 1:00 is left for this cell." },
	]);
	expect(planCapture([post({ minutes: 60 })], facts([full])).outcomes).toMatchObject([
		{ kind: "saved" },
	]);
});

test("cells that shrink make room for cells that grow", () => {
	const [long, short] = [stored({ minutes: 1200 }), stored({ taskId: "b", minutes: 240 })];
	const posts = [post({ taskId: "b", minutes: 1200 }, [short]), post({ minutes: 240 }, [long])];
	const plan = planCapture(posts, facts([long, short]));
	expect(plan.outcomes.map(({ kind }) => kind)).toEqual(["saved", "saved"]);
});

const states = fc
	.array(
		fc.record({
			taskId: fc.constantFrom("a", "b", "closed"),
			date: fc.constantFrom(MONDAY, TUESDAY),
			minutes: fc.integer({ min: 1, max: 240 }),
		}),
		{ maxLength: 6 },
	)
	.map((list) => list.map((over) => stored(over)));
const wishes = fc.uniqueArray(
	fc.record({
		taskId: fc.constantFrom("a", "b", "closed"),
		date: fc.constantFrom(MONDAY, TUESDAY),
		minutes: fc.integer({ min: 0, max: 1440 }),
		isStale: fc.boolean(),
	}),
	{ maxLength: 6, selector: ({ taskId, date }) => `${taskId}/${date}` },
);

test("every cell ends with what was asked or with what it had", () => {
	fc.assert(
		fc.property(states, wishes, (before, asked) => {
			const posts = asked.map(({ isStale, ...wish }) =>
				post(wish, isStale ? [] : entriesIn(before, wish)),
			);
			const plan = planCapture(posts, facts(before));
			expect(plan.outcomes).toHaveLength(posts.length);
			for (const outcome of plan.outcomes) {
				const wish = asked.find(
					(each) => each.taskId === outcome.taskId && each.date === outcome.date,
				);
				const [was, is] = [entriesIn(before, outcome), entriesIn(plan.entries, outcome)];
				if (outcome.kind === "saved") expect(minutesOf(is)).toBe(wish?.minutes);
				else expect(is).toEqual(was);
			}
			for (const date of [MONDAY, TUESDAY]) {
				const day = (list: StoredEntry[]) => minutesOf(list.filter((entry) => entry.date === date));
				expect(day(plan.entries)).toBeLessThanOrEqual(Math.max(1440, day(before)));
			}
		}),
	);
});

test("what changed carries a new version, what did not keeps its own", () => {
	fc.assert(
		fc.property(states, wishes, (before, asked) => {
			const posts = asked.map((wish) => post(wish, entriesIn(before, wish)));
			for (const entry of planCapture(posts, facts(before)).entries) {
				const was = before.find(({ id }) => id === entry.id);
				if (was) expect(isAsSeen([entry], [was])).toBe(entry.minutes === was.minutes);
			}
		}),
	);
});

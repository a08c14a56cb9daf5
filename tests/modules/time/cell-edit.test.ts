import fc from "fast-check";
import { expect, test } from "vitest";
import { type CellEntry, editCell } from "#app/modules/time/cell-edit.ts";

const MIDNIGHT = new Date("2026-11-23T22:00:00Z");
const dayEnds = () => MIDNIGHT;
const at = (minutesBeforeEnd: number) => new Date(MIDNIGHT.getTime() - minutesBeforeEnd * 60_000);

function untimed(id: string, minutes: number): CellEntry {
	return { id, version: 1, minutes, startedAt: null, endedAt: null };
}

function timed(id: string, minutes: number, endsBefore: number): CellEntry {
	const endedAt = at(endsBefore);
	return { id, version: 1, minutes, startedAt: at(endsBefore + minutes), endedAt };
}

const entries = fc
	.array(
		fc.record({
			minutes: fc.integer({ min: 1, max: 300 }),
			endsBefore: fc.option(fc.integer({ min: 0, max: 1000 })),
		}),
		{ maxLength: 5 },
	)
	.map((list) =>
		list.map(({ minutes, endsBefore }, index) =>
			endsBefore === null ? untimed(`${index}`, minutes) : timed(`${index}`, minutes, endsBefore),
		),
	);

/** The entries after the edit, as a database would hold them. */
function apply(before: CellEntry[], minutes: number): CellEntry[] {
	const edit = editCell(before, minutes, dayEnds);
	if (edit.kind === "refused") return before;
	let after = before;
	for (const change of edit.changes) {
		if (change.kind === "create") after = [...after, untimed("new", change.minutes)];
		else if (change.kind === "remove") after = after.filter(({ id }) => id !== change.entry.id);
		else
			after = after.map((entry) =>
				entry.id === change.entry.id
					? { ...entry, minutes: change.minutes, endedAt: change.endedAt }
					: entry,
			);
	}
	return after;
}

const sum = (list: readonly CellEntry[]) => list.reduce((all, entry) => all + entry.minutes, 0);

test("an empty cell gets one entry", () => {
	expect(editCell([], 90, dayEnds)).toEqual({
		kind: "changes",
		changes: [{ kind: "create", minutes: 90 }],
	});
});

test("the same total changes nothing", () => {
	const both = [untimed("a", 30), timed("b", 60, 100)];
	expect(editCell(both, 90, dayEnds)).toEqual({ kind: "changes", changes: [] });
});

test("more extends the entry that ends last", () => {
	const early = timed("b", 60, 600);
	const late = timed("a", 60, 300);
	expect(editCell([late, early], 150, dayEnds)).toEqual({
		kind: "changes",
		changes: [{ kind: "resize", entry: late, minutes: 90, endedAt: at(270) }],
	});
});

test("less shrinks from the latest and removes what reaches zero", () => {
	const early = timed("a", 60, 600);
	const late = timed("b", 60, 300);
	expect(editCell([early, late], 45, dayEnds)).toEqual({
		kind: "changes",
		changes: [
			{ kind: "remove", entry: late },
			{ kind: "resize", entry: early, minutes: 45, endedAt: at(615) },
		],
	});
});

test("an entry without times is the last, the newest of several the very last", () => {
	const [older, newer] = [untimed("1", 60), untimed("2", 60)];
	const edit = editCell([newer, timed("3", 60, 0), older], 200, dayEnds);
	expect(edit).toEqual({
		kind: "changes",
		changes: [{ kind: "resize", entry: newer, minutes: 80, endedAt: null }],
	});
});

test("an edit that would cross midnight is refused whole", () => {
	expect(editCell([timed("a", 60, 30)], 91, dayEnds)).toEqual({
		kind: "refused",
		message: "The last entry has 0:30 until midnight. Add the rest on the next day.",
	});
	expect(editCell([timed("a", 60, 30)], 90, dayEnds).kind).toBe("changes");
});

test("clearing removes every entry", () => {
	const edit = editCell([untimed("a", 30), timed("b", 60, 100)], 0, dayEnds);
	expect(edit.kind === "changes" && edit.changes.map(({ kind }) => kind)).toEqual([
		"remove",
		"remove",
	]);
});

test("an edit never loses or invents a minute", () => {
	fc.assert(
		fc.property(entries, fc.integer({ min: 0, max: 1440 }), (before, minutes) => {
			const isRefused = editCell(before, minutes, dayEnds).kind === "refused";
			expect(sum(apply(before, minutes))).toBe(isRefused ? sum(before) : minutes);
		}),
	);
});

test("an edit leaves every start, and no end after midnight", () => {
	fc.assert(
		fc.property(entries, fc.integer({ min: 0, max: 1440 }), (before, minutes) => {
			for (const entry of apply(before, minutes)) {
				const was = before.find(({ id }) => id === entry.id);
				expect(entry.startedAt).toEqual(was?.startedAt ?? null);
				expect(entry.minutes).toBeGreaterThan(0);
				if (!entry.startedAt || !entry.endedAt) continue;
				expect(entry.endedAt <= MIDNIGHT).toBe(true);
				expect(entry.endedAt.getTime() - entry.startedAt.getTime()).toBe(entry.minutes * 60_000);
			}
		}),
	);
});

test("an edit touches as few entries as it can", () => {
	fc.assert(
		fc.property(entries, fc.integer({ min: 0, max: 1440 }), (before, minutes) => {
			const edit = editCell(before, minutes, dayEnds);
			if (edit.kind === "refused") return;
			expect(edit.changes.filter(({ kind }) => kind !== "remove").length).toBeLessThanOrEqual(1);
		}),
	);
});

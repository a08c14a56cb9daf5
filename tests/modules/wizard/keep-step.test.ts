import fc from "fast-check";
import { expect, test } from "vitest";
import { differingFields, keepStep } from "#app/modules/wizard/keep-step.ts";
import type { Kept } from "#app/modules/wizard/kept.ts";

const now = new Date("2026-11-22T12:00:00Z");
const base = { tab: "", done: true, now };
const stored: Kept = {
	who: {
		values: { name: "Ann" },
		at: 5,
		tab: "one",
		done: true,
		savedAt: now.toISOString(),
	},
};

test("a save leaves the other steps as they are", () => {
	const change = { ...base, step: "dates", values: { days: "2" }, seen: 0 };
	const outcome = keepStep(stored, 5, change);
	expect(outcome).toMatchObject({ kind: "kept", version: 6, kept: { who: stored.who } });
});

test("a step changed elsewhere since the page was made is not written over", () => {
	const change = { ...base, step: "who", values: { name: "Ben" }, seen: 4, tab: "two" };
	expect(keepStep(stored, 5, change)).toEqual({ kind: "conflict", theirs: stored.who });
});

test("the same change made twice is no conflict", () => {
	const change = { ...base, step: "who", values: { name: "Ann" }, seen: 0, tab: "two" };
	expect(keepStep(stored, 5, change).kind).toBe("kept");
});

test("a page never stands in its own way", () => {
	const change = { ...base, step: "who", values: { name: "Ben" }, seen: 0, tab: "one" };
	expect(keepStep(stored, 5, change).kind).toBe("kept");
});

test("who has seen the newest may write over it", () => {
	const change = { ...base, step: "who", values: { name: "Ben" }, seen: 5, tab: "two" };
	expect(keepStep(stored, 5, change).kind).toBe("kept");
});

test("touching a complete step keeps it complete", () => {
	const change = { ...base, step: "who", values: { name: "" }, seen: 5, done: false };
	const outcome = keepStep(stored, 5, change);
	expect(outcome.kind === "kept" && outcome.kept.who?.done).toBe(true);
});

test("secrets are never compared", () => {
	expect(differingFields({ word: { kept: "a" } }, { word: { kept: "b" } })).toEqual([]);
	expect(differingFields({ word: "typed" }, { word: { kept: "b" } })).toEqual([]);
});

test("of two pages that write the same step one wins and the other is told, whatever the order", () => {
	const name = fc.constantFrom("Ann", "Ben", "Cas");
	const write = fc.record({ tab: fc.constantFrom("one", "two"), name });
	fc.assert(
		fc.property(fc.array(write, { maxLength: 12 }), (writes) => {
			let kept: Kept = {};
			let version = 0;
			const seen: Record<string, number> = { one: 0, two: 0 };
			for (const { tab, name: typed } of writes) {
				const before = kept.who;
				const change = {
					step: "who",
					values: { name: typed },
					seen: seen[tab] ?? 0,
					tab,
					done: true,
				};
				const outcome = keepStep(kept, version, { ...change, now });
				if (outcome.kind === "kept") {
					({ kept, version } = outcome);
					seen[tab] = version;
				} else {
					expect(before?.values).not.toEqual(change.values);
					expect(before?.tab).not.toBe(tab);
					expect(kept.who).toBe(before);
					seen[tab] = version;
				}
			}
		}),
	);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { keepStep } from "#app/modules/wizard/keep-step.ts";
import type { Kept } from "#app/modules/wizard/kept.ts";
import { isReachable, placeAfter, placeBefore, placeFor } from "#app/modules/wizard/places.ts";
import { walk } from "#app/modules/wizard/walk.ts";
import type { FormValues } from "#app/modules/wizard/wizard.ts";
import { trip } from "./trip.ts";

const now = new Date("2026-11-22T12:00:00Z");
const noVisa = { needsVisa: false };

function kept(steps: Record<string, FormValues>, done = true): Kept {
	const savedAt = now.toISOString();
	return Object.fromEntries(
		Object.entries(steps).map(([name, values], index) => [
			name,
			{ values, at: index + 1, tab: "", done, savedAt },
		]),
	);
}

const names = (places: readonly { name: string }[]) => places.map(({ name }) => name);

test("a step that does not apply is not among the places", () => {
	const short = walk(trip, kept({ who: { name: "Ann" }, dates: { days: "2" } }), noVisa);
	expect(names(short.places)).toEqual(["who", "dates", "review"]);
	const long = walk(trip, kept({ who: { name: "Ann" }, dates: { days: "9" } }), {
		needsVisa: true,
	});
	expect(names(long.places)).toEqual(["who", "visa", "dates", "luggage", "review"]);
});

test("what is kept of a step that stopped applying comes back with it", () => {
	const all = kept({ who: { name: "Ann" }, dates: { days: "9" }, luggage: { bags: ["red"] } });
	const shorter = { ...all, ...kept({ dates: { days: "2" } }) };
	expect(walk(trip, shorter, noVisa).answers).not.toHaveProperty("luggage");
	const longer = { ...shorter, ...kept({ dates: { days: "8" } }) };
	expect(walk(trip, longer, noVisa).answers.luggage).toEqual({ bags: ["red"] });
});

test("a valid step that the person has not gone on from is not complete", () => {
	const { furthest, answers } = walk(trip, kept({ who: { name: "Ann" } }, false), noVisa);
	expect(furthest.name).toBe("who");
	expect(answers).toEqual({});
});

test("a step that became wrong is where the person returns to", () => {
	const way = walk(trip, kept({ who: { name: " " }, dates: { days: "2" } }), noVisa);
	expect(way.furthest).toMatchObject({ name: "who", errors: { name: "Type a name." } });
});

test("a rule across steps is checked with the steps before it", () => {
	const steps = { who: { name: "Ann" }, dates: { days: "9" }, luggage: { bags: ["Ann"] } };
	const way = walk(trip, kept(steps), noVisa);
	expect(way.furthest).toMatchObject({
		name: "luggage",
		errors: { "bags.0": "A bag is not a person." },
	});
});

test("from a step that vanished one goes on to the first that is not complete", () => {
	const way = walk(trip, kept({ who: { name: "Ann" } }), noVisa);
	expect(placeAfter(way, "visa").name).toBe("dates");
	expect(placeFor(way, "visa").name).toBe("dates");
	expect(placeBefore(way, "visa")).toBeUndefined();
});

const text = fc.constantFrom("", " ", "Ann", "2", "9", "100");
const formOf = {
	who: fc.record({ name: text }),
	visa: fc.record({ number: text }),
	dates: fc.record({ days: text }),
	luggage: fc.record({ bags: fc.array(text, { maxLength: 2 }) }),
};
const change = fc.oneof(
	...Object.entries(formOf).map(([step, form]) =>
		fc.record({ act: fc.constantFrom("save", "touch"), step: fc.constant(step), values: form }),
	),
);
const move = fc.record({
	act: fc.constantFrom("next", "back", "jump"),
	step: fc.constantFrom("who", "visa", "dates", "luggage", "review", "elsewhere"),
	values: fc.constant(null),
});
type Act = { act: string; step: string; values: FormValues | null };
const acts: fc.Arbitrary<Act[]> = fc.array(fc.oneof(change, move), { maxLength: 30 });

type Visitor = { kept: Kept; version: number; here: string };

function write(visitor: Visitor, step: string, values: FormValues, done: boolean): Visitor {
	const { kept, version } = visitor;
	const outcome = keepStep(kept, version, { step, values, seen: version, tab: "t", done, now });
	if (outcome.kind !== "kept") throw new Error("one page alone never conflicts");
	return { ...visitor, kept: outcome.kept, version: outcome.version };
}

function go(way: ReturnType<typeof walk>, here: string, { act, step }: Act): string {
	if (act === "next") return placeAfter(way, here).name;
	if (act === "back") return placeFor(way, placeBefore(way, here)?.name ?? here).name;
	return placeFor(way, act === "jump" ? step : here).name;
}

test("on any way through the form what was typed stays, and one stands only where one may", () => {
	fc.assert(
		fc.property(acts, fc.boolean(), (list, needsVisa) => {
			let visitor: Visitor = { kept: {}, version: 0, here: "who" };
			const typed = new Map<string, FormValues>();
			for (const act of list) {
				if (act.values) {
					visitor = write(visitor, act.step, act.values, act.act === "save");
					typed.set(act.step, act.values);
				}
				const way = walk(trip, visitor.kept, { needsVisa });
				visitor = { ...visitor, here: go(way, visitor.here, act) };
				expect(isReachable(way, visitor.here)).toBe(true);
				for (const [step, values] of typed) expect(visitor.kept[step]?.values).toEqual(values);
			}
		}),
	);
});

test("a place may be opened exactly when every place before it is complete", () => {
	fc.assert(
		fc.property(
			fc.record(formOf, { requiredKeys: [] }),
			fc.boolean(),
			fc.boolean(),
			(forms, needsVisa, done) => {
				const way = walk(trip, kept(forms, done), { needsVisa });
				way.places.forEach((place, index) => {
					const before = way.places.slice(0, index);
					expect(isReachable(way, place.name)).toBe(before.every(({ complete }) => complete));
				});
			},
		),
	);
});

test("the end is reached exactly when every step that applies has an answer", () => {
	fc.assert(
		fc.property(fc.record(formOf, { requiredKeys: [] }), fc.boolean(), (forms, needsVisa) => {
			const way = walk(trip, kept(forms), { needsVisa });
			const steps = names(way.places).filter((name) => name !== "review");
			const isAtEnd = way.furthest.name === "review";
			expect(isAtEnd).toBe(steps.every((name) => name in way.answers));
			if (!isAtEnd) {
				const untyped = !(way.furthest.name in forms);
				expect(untyped || Object.keys(way.furthest.errors).length > 0).toBe(true);
			}
		}),
	);
});

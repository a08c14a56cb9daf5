import { expect, test } from "vitest";
import { progressAt } from "#app/modules/wizard/places.ts";
import { walk } from "#app/modules/wizard/walk.ts";
import { trip } from "./trip.ts";

const step = (values: Record<string, string>) => ({
	values,
	at: 1,
	tab: "",
	done: true,
	savedAt: "2026-11-22T12:00:00Z",
});

test("a page that is part of another counts as that one", () => {
	const way = walk(trip, { who: step({ name: "Ann" }) }, { needsVisa: true });
	const progress = progressAt(way, "visa");
	expect(progress).toMatchObject({ position: 1, count: 3 });
	expect(progress.milestones.map(({ state }) => state)).toEqual(["current", "todo", "todo"]);
});

test("a milestone is done when all its parts are", () => {
	const kept = { who: step({ name: "Ann" }), visa: step({ number: "1" }) };
	const { milestones } = progressAt(walk(trip, kept, { needsVisa: true }), "dates");
	expect(milestones).toEqual([
		{ label: "Who", state: "done", to: "/trip/who" },
		{ label: "Dates", state: "current", to: "/trip/dates" },
		{ label: "Review", state: "todo", to: undefined },
	]);
});

test("a step that became wrong shows as such, and what follows it cannot be opened", () => {
	const kept = { who: step({ name: "" }), dates: step({ days: "2" }) };
	const { milestones } = progressAt(walk(trip, kept, { needsVisa: false }), "dates");
	expect(milestones[0]).toMatchObject({ state: "error", to: "/trip/who" });
	expect(milestones[2]).toMatchObject({ state: "todo", to: undefined });
});

import { expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import {
	errandPath,
	readErrand,
	readSeatChoice,
	seatWords,
	undoOf,
} from "#app/modules/members/seat-choice.ts";

const [ann, ben, cleo, dan] = [newId(), newId(), newId(), newId()];

function form(fields: Record<string, string | readonly string[]>): FormData {
	const sent = new FormData();
	for (const [name, values] of Object.entries(fields)) {
		for (const value of [values].flat()) sent.append(name, value);
	}
	return sent;
}

test("only a box that was ticked or unticked asks for something", () => {
	const choice = readSeatChoice(form({ had: `${ann},${ben}`, seat: [ann, cleo] }));
	expect(choice).toEqual({ kept: [ann, cleo], give: [cleo], release: [ben] });
});

test("what is no id is passed over", () => {
	const choice = readSeatChoice(form({ had: "", seat: ["me", "", `${dan}`, `${dan}`] }));
	expect(choice).toEqual({ kept: [dan], give: [dan], release: [] });
});

test("an undone choice asks for the opposite, unless it is too much to keep", () => {
	const undo = undoOf({ give: [ann, ben], release: [cleo] }) ?? {};
	expect(readSeatChoice(form(undo))).toMatchObject({ give: [cleo], release: [ann, ben] });
	expect(undoOf({ give: [], release: Array.from({ length: 21 }, newId) })).toBeUndefined();
});

test("an errand leads back to the plan page and nowhere else", () => {
	const back = "/plan?plan=starter&seats=10";
	const { searchParams } = new URL(errandPath({ back, room: 10 }), "http://acme.localhost");
	expect(readErrand(searchParams)).toEqual({ back, room: 10 });
	for (const elsewhere of ["", "/people", "/planet", "//plan", "https://evil.example/plan"]) {
		expect(readErrand(new URLSearchParams({ back: elsewhere, room: "10" }))).toBeNull();
	}
	expect(readErrand(new URLSearchParams({ back, room: "-1" }))).toEqual({ back, room: null });
});

test("it is said who has no seat now, and who has one", () => {
	expect(seatWords({ given: [], released: ["Ann Bester"] })).toBe("Ann Bester has no seat now.");
	expect(seatWords({ given: ["Ben Dube"], released: ["a", "b"] })).toBe(
		"2 people have no seat now. Ben Dube has a seat now.",
	);
	expect(seatWords({ given: [], released: [] })).toBe("Nothing was changed.");
});

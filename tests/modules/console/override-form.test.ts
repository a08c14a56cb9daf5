import { expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { type OverrideFields, readOverrideForm } from "#app/modules/console/override-form.ts";
import { overrideWords } from "#app/modules/console/override-words.ts";

const today = calendarDate("2026-11-22");

function read(fields: Partial<OverrideFields>) {
	const form = new FormData();
	const all = {
		kind: "give",
		feature: "stock",
		lastDay: "2026-11-30",
		reason: "A pilot",
		...fields,
	};
	for (const [name, value] of Object.entries(all)) form.set(name, value);
	return readOverrideForm(form, today);
}

test("a feature is lent until and with a day", () => {
	const { override, errors } = read({});
	expect(errors).toBeNull();
	expect(override).toMatchObject({ give: ["stock"], take: [], lastDay: "2026-11-30" });
	expect(override && overrideWords(override)).toBe("Stock lent");
});

test("a feature can be taken away", () => {
	expect(read({ kind: "take", feature: "api" }).override).toMatchObject({
		give: [],
		take: ["api"],
	});
});

test("a limit is set to a whole number, or to none at all", () => {
	const people = { kind: "limit", limit: "members" } as const;
	expect(read({ ...people, amount: "25" }).override?.limits).toEqual({ members: 25 });
	expect(read({ ...people, amount: "" }).override?.limits).toEqual({ members: null });
	expect(read({ ...people, amount: "0" }).override?.limits).toEqual({ members: 0 });
	for (const amount of ["-1", "2.5", "many", "1000000"]) {
		expect(read({ ...people, amount }).errors?.amount, amount).toContain("whole number");
	}
	expect(read({ kind: "limit", limit: "cake", amount: "1" }).errors?.limit).toBeDefined();
});

test("a workspace is kept open whatever it owes", () => {
	expect(read({ kind: "open" }).override).toMatchObject({ keepsOpen: true, give: [], limits: {} });
});

test("it needs a feature of the catalogue, a day that comes, and a reason", () => {
	expect(read({ feature: "cake" }).errors).toEqual({ feature: "Choose a feature." });
	expect(read({ lastDay: "2026-11-21" }).errors?.lastDay).toContain("is over");
	expect(read({ lastDay: "2026-11-22" }).errors).toBeNull();
	expect(read({ lastDay: "soon" }).errors?.lastDay).toContain("Choose the last day");
	expect(read({ reason: "  " }).errors?.reason).toContain("Say why");
});

test("180 days are the longest", () => {
	expect(read({ lastDay: "2027-05-21" }).errors).toBeNull();
	expect(read({ lastDay: "2027-05-22" }).errors?.lastDay).toBe(
		"At most 180 days: choose 21 May 2027 or earlier.",
	);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { findSettings } from "#app/modules/settings/find-settings.ts";
import { settingGroups } from "#app/modules/settings/groups.ts";
import { settingKeys, settingOf, settingsRegistry } from "#app/modules/settings/registry.ts";
import { settingsFrom, undated } from "#app/modules/settings/settings-from.ts";

const shown = settingKeys.filter((key) => settingOf(key).group !== null);

test.for(shown)("%s says what it governs, and what its control holds reads back", (key) => {
	const { title, help, kind, usual, column } = settingOf(key);
	expect(title.length * help.length).toBeGreaterThan(0);
	if (kind.control.kind === "page") return;
	if (column !== "name") expect(kind.read(kind.text(usual), "ZA")).toEqual({ value: usual });
	if (kind.control.kind !== "choice") return;
	for (const { value, label } of kind.control.options) {
		const read = kind.read(value, "ZA");
		if ("problem" in read) throw new Error(read.problem);
		expect(kind.type.safeParse(read.value).success).toBe(true);
		expect(kind.words(read.value)).toBe(label);
	}
});

test("every group has settings, and a word finds them", () => {
	for (const { name } of settingGroups) {
		expect(shown.some((key) => settingOf(key).group === name)).toBe(true);
	}
	expect(findSettings("  week FIRST ").map(({ key }) => key)).toEqual(["WEEK_START"]);
	expect(findSettings("time_zone").map(({ key }) => key)).toEqual(["TIME_ZONE"]);
	expect(findSettings("hidden")).toEqual([]);
});

test.for([
	["VAT_NUMBER", "4890 274 631", "ZA", { value: "4890274631" }],
	["VAT_NUMBER", "", "ZA", { value: null }],
	["VAT_NUMBER", "de 123456789", "DE", { value: "DE123456789" }],
	["MAIL_REPLY_TO", " Office@Acme.Example ", "ZA", { value: "office@acme.example" }],
	["MAIL_SENDER_NAME", "Umoya & Sons", "ZA", { value: "Umoya & Sons" }],
	["COMPANY_NAME", "  Umoya   Advisory ", "ZA", { value: "Umoya Advisory" }],
	["BILLABLE_HOURS_IN_WORKING_DAY", "7h30", "ZA", { value: 7.5 }],
	["BILLABLE_HOURS_IN_WORKING_DAY", "8:00", "ZA", { value: 8 }],
	["REMINDER_HOUR", "0", "ZA", { value: 0 }],
	["BRAND_COLOUR", " 1F6F54", "ZA", { value: "#1f6f54" }],
	["BRAND_COLOUR", "#1af", "ZA", { value: "#11aaff" }],
	["BRAND_COLOUR", "", "ZA", { value: null }],
] as const)("%s typed as “%s” in %s", ([key, typed, country, read]) => {
	expect(settingsRegistry[key].kind.read(typed, country)).toEqual(read);
});

test.for([
	["VAT_NUMBER", "1890274631", "ZA", "starts with 4"],
	["VAT_NUMBER", "1?", "KE", "letters and digits"],
	["MAIL_REPLY_TO", "office", "ZA", "@"],
	["MAIL_SENDER_NAME", "Umoya <x@y.example>", "ZA", "angle brackets"],
	["MAIL_SENDER_NAME", "Umoya\r\nBcc: x", "ZA", "quotes"],
	["COMPANY_NAME", "   ", "ZA", "Type the company’s name."],
	["BILLABLE_HOURS_IN_WORKING_DAY", "25:00", "ZA", "from 0:15 to 24:00"],
	["BILLABLE_HOURS_IN_WORKING_DAY", "", "ZA", "from 0:15 to 24:00"],
	["BILLABLE_HOURS_IN_WORKING_DAY", "long", "ZA", "not a duration"],
	["WEEK_START", "8", "ZA", "Choose one"],
	["BRAND_COLOUR", "red;}", "ZA", "# and six figures"],
	["LOGO", "logo.png", "ZA", "Logo"],
	["TIME_ZONE", "Mars/Olympus", "ZA", "Choose one"],
	["SESSION_IDLE_DAYS", "0", "ZA", "from 1 to 90"],
] as const)("%s refuses “%s” in %s, and says what to type", ([key, typed, country, words]) => {
	const read = settingsRegistry[key].kind.read(typed, country);
	expect("problem" in read ? read.problem : "was read").toContain(words);
});

test("a stored value holds from its date on, falsy or not; one that fits no more gives way", () => {
	const rows = [
		{ key: "WEEK_START", value: 7, effectiveFrom: "2026-06-01" },
		{ key: "WEEK_START", value: 1, effectiveFrom: undated },
		{ key: "REMINDER_HOUR", value: 0, effectiveFrom: undated },
		{ key: "FIRST_STEPS_HIDDEN", value: true, effectiveFrom: undated },
		{ key: "SESSION_IDLE_DAYS", value: 4_000, effectiveFrom: undated },
		{ key: "GONE_SINCE", value: 1, effectiveFrom: undated },
	];
	expect(settingsFrom(rows, "2026-05-31").WEEK_START).toBe(1);
	expect(settingsFrom(rows, "2026-06-01").WEEK_START).toBe(7);
	const present = settingsFrom(rows);
	expect(present).toMatchObject({ WEEK_START: 7, REMINDER_HOUR: 0, FIRST_STEPS_HIDDEN: true });
	expect(present.SESSION_IDLE_DAYS).toBe(14);
	expect(Object.keys(present)).toEqual(settingKeys);
});

test("hours of a working day read back whatever the minutes", () => {
	const { kind } = settingsRegistry.BILLABLE_HOURS_IN_WORKING_DAY;
	fc.assert(
		fc.property(fc.integer({ min: 15, max: 1_440 }), (minutes) => {
			const read = kind.read(kind.text(minutes / 60));
			expect(read).toEqual({ value: minutes / 60 });
		}),
	);
});

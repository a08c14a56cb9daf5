import { expect, test } from "vitest";
import { usualWriting } from "#app/lib/writing.ts";
import { writingOf } from "#app/lib/writing-of.ts";
import { deviceName } from "#app/modules/accounts/device-name.ts";
import { fieldWords } from "#app/modules/accounts/field-words.ts";
import { nameProblem, tidyName } from "#app/modules/accounts/person-name.ts";
import { todayWords } from "#app/modules/accounts/today-words.ts";
import { waitWords } from "#app/modules/accounts/wait-words.ts";

test.each([
	[
		"Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
		"Firefox on Windows",
		false,
	],
	[
		"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15",
		"Safari on macOS",
		false,
	],
	[
		"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36",
		"Chrome on Linux",
		false,
	],
	[
		"Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
		"Edge on Windows",
		false,
	],
	[
		"Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1",
		"Safari on iPhone",
		true,
	],
	["Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36", "Chrome on Android", true],
	["curl/8.5.0", "A browser", false],
	[null, "A browser", false],
])("%s is %s", (userAgent, name, isPhone) => {
	expect(deviceName(userAgent)).toEqual({ name, isPhone });
});

test.each([
	[1, "half a minute"],
	[30, "half a minute"],
	[60, "a minute"],
	[61, "2 minutes"],
	[900, "15 minutes"],
])("%i seconds are %s", (seconds, words) => {
	expect(waitWords(seconds)).toBe(words);
});

test.each([
	["newEmail", "New email"],
	["cell:0199.2026-11-16", "Cell:0199 2026 11 16"],
	["note", "Note"],
])("the field %s reads %s", (name, words) => {
	expect(fieldWords(name)).toBe(words);
});

test("a name is kept with one space between its words", () => {
	expect(tidyName("  Pieter  van\tRensburg ")).toBe("Pieter van Rensburg");
});

test("a name is there, not endless, and has no control signs", () => {
	expect(nameProblem("Thandeka Zulu")).toBeNull();
	expect(nameProblem("")).toMatch(/^There is no name yet/);
	expect(nameProblem("x".repeat(101))).toMatch(/longer than 100/);
	expect(nameProblem("a\u0007b")).toMatch(/cannot have/);
});

test("today is the workspace's day, not the server's", () => {
	const now = new Date("2026-11-22T22:30:00Z");
	expect(todayWords("Africa/Johannesburg", usualWriting, now)).toEqual({
		weekday: 1,
		name: "Monday",
		text: "23 November 2026, week 48",
	});
	expect(todayWords("Africa/Johannesburg", writingOf("de-DE"), now).text).toBe(
		"23.11.2026, week 48",
	);
});

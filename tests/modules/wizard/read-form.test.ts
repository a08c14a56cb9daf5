import { expect, test } from "vitest";
import {
	readForm,
	readMarks,
	withKeptSecrets,
	withoutSecrets,
} from "#app/modules/wizard/read-form.ts";

const fields = { blank: { name: "", word: "", bags: [] }, secret: ["word"] };

function sent(entries: [string, string][]): FormData {
	const form = new FormData();
	for (const [name, value] of entries) form.append(name, value);
	return form;
}

test("a form is read by its own fields: others are dropped, missing ones are empty", () => {
	expect(
		readForm(
			fields,
			sent([
				["name", "Ann"],
				["role", "owner"],
			]),
		),
	).toEqual({
		name: "Ann",
		word: "",
		bags: [],
	});
});

test("a list is read in the order of the page, numbered or not", () => {
	const form = sent([
		["bags.1", "red"],
		["bags", "blue"],
		["bags.0", "green"],
		["bags.x", "no"],
	]);
	expect(readForm(fields, form).bags).toEqual(["red", "blue", "green"]);
});

test("a secret cannot be sent as one that is kept", () => {
	expect(
		readForm(
			fields,
			sent([
				["word", "a"],
				["word.kept", "forged"],
			]),
		).word,
	).toBe("a");
});

test("an empty secret stays what is kept, a typed one replaces it", () => {
	const stored = { word: { kept: "hash" } };
	expect(withKeptSecrets(fields, { word: "" }, stored).word).toEqual({ kept: "hash" });
	expect(withKeptSecrets(fields, { word: "new" }, stored).word).toBe("new");
	expect(withKeptSecrets(fields, { word: "" }, undefined).word).toBe("");
});

test("the browser never gets a hash, and never a secret as typed", () => {
	expect(withoutSecrets(fields, { name: "Ann", word: { kept: "hash" } }).word).toEqual({
		kept: "",
	});
	expect(withoutSecrets(fields, { name: "Ann", word: "typed" }).word).toBe("");
});

test("marks that are no numbers or far too long do no harm", () => {
	expect(
		readMarks(
			sent([
				["_seen", "x"],
				["_tab", "t".repeat(99)],
			]),
		),
	).toEqual({
		seen: 0,
		tab: "t".repeat(40),
	});
});

import { expect, test } from "vitest";
import { Avatar, initials } from "#app/ui/avatar.tsx";
import { render, tagWith } from "./render.tsx";

test.each([
	["Naledi Mokoena", "NM"],
	["Pieter van Rensburg", "PR"],
	["Zanele", "Z"],
	["élodie  dubois ", "ÉD"],
	["", ""],
])("the initials of %j are %j", (name, letters) => {
	expect(initials(name)).toBe(letters);
});

test("a person keeps one of the twelve hues", async () => {
	const tag = tagWith(await render(<Avatar name="Naledi Mokoena" />), "avatar");
	expect(tag).toBe(tagWith(await render(<Avatar name="Naledi Mokoena" />), "avatar"));
	expect(tag).toMatch(/data-hue="(?:\d|1[01])"/);
	expect(tag).toContain('aria-hidden="true"');
});

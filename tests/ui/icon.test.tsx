import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Icon } from "#app/ui/icon.tsx";
import { render } from "./render.tsx";

const read = (file: string) =>
	readFileSync(new URL(`../../app/ui/${file}`, import.meta.url), "utf8");
const found = (text: string, pattern: RegExp) =>
	[...text.matchAll(pattern)].map(([, name]) => name);

test("every icon's name has its drawing, and every drawing its name", () => {
	const names = found(read("icon-names.ts"), /\| "([\w-]+)"/g);
	const drawings = found(read("icons.svg"), /<symbol id="([\w-]+)"/g);
	expect(drawings).toEqual(names);
});

test("an icon is one reference into the sprite and hidden from screen readers", async () => {
	const markup = await render(<Icon name="check" size="lg" className="mt-1" />);
	expect(markup).toMatch(
		/^<svg class="icon icon-lg mt-1" aria-hidden="true"><use href="[^"]+\.svg[^"]*#check"><\/use><\/svg>$/,
	);
});

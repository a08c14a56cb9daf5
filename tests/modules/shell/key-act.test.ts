import { expect, test } from "vitest";
import { everywhereShortcuts } from "#app/modules/shell/everywhere-shortcuts.ts";
import { keyAct } from "#app/modules/shell/key-act.ts";
import { placeGroups, shownPlaces } from "#app/modules/shell/places.ts";

const places = shownPlaces(["week", "clients"]);
const resting = { singleKeys: true, going: false, places };
const press = (
	key: string,
	held: { ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean } = {},
) => ({
	key,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	...held,
});

test("Ctrl K and Command K open the palette, also while typing", () => {
	const typing = { ...resting, singleKeys: false };
	expect(keyAct(press("k", { ctrlKey: true }), typing)).toEqual({ act: "palette" });
	expect(keyAct(press("K", { metaKey: true }), typing)).toEqual({ act: "palette" });
});

test("single letters do nothing while typing", () => {
	for (const key of ["?", "g", "w"]) {
		expect(keyAct(press(key), { ...resting, singleKeys: false, going: true })).toBeNull();
	}
});

test("a question mark lists the keys", () => {
	expect(keyAct(press("?"), resting)).toEqual({ act: "shortcuts" });
});

test("G and a letter go to the place, in either case", () => {
	expect(keyAct(press("g"), resting)).toEqual({ act: "await-place" });
	const going = { ...resting, going: true };
	expect(keyAct(press("W"), going)).toMatchObject({ act: "go", place: { href: "/time/week" } });
	expect(keyAct(press("c"), going)).toMatchObject({ act: "go", place: { href: "/clients" } });
});

test("a letter without G goes nowhere", () => {
	expect(keyAct(press("w"), resting)).toBeNull();
});

test("a place that one may not see has no key", () => {
	expect(keyAct(press("r"), { ...resting, going: true })).toBeNull();
});

test("keys of the browser stay the browser's", () => {
	expect(keyAct(press("w", { ctrlKey: true }), resting)).toBeNull();
	expect(keyAct(press("g", { altKey: true }), resting)).toBeNull();
});

test("every key that is listed does what the list says", () => {
	const everyPlace = placeGroups.flatMap((group) => group.places);
	const { shortcuts } = everywhereShortcuts(everyPlace);
	expect(shortcuts).toHaveLength(everyPlace.length + 2);
	for (const { keys, does } of shortcuts) {
		let done: ReturnType<typeof keyAct> = null;
		for (const each of keys) {
			const key = each.replace("Ctrl+", "").toLowerCase();
			const held = { ctrlKey: each.startsWith("Ctrl+") };
			const going = done?.act === "await-place";
			done = keyAct(press(key, held), { singleKeys: true, going, places: everyPlace });
		}
		expect(done === null || done.act === "await-place", does).toBe(false);
		if (done?.act === "go") expect(does).toBe(`Go to ${done.place.label}`);
	}
});

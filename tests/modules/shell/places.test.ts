import { expect, test } from "vitest";
import { placeAt, placeGroups, shownPlaces } from "#app/modules/shell/places.ts";

const all = placeGroups.flatMap((group) => group.places);

test("every place has a name, an address and a key of its own", () => {
	for (const of of ["name", "href", "key"] as const) {
		expect(new Set(all.map((place) => place[of])).size).toBe(all.length);
	}
});

test("places stand in the order of the navigation, whatever order they are allowed in", () => {
	expect(shownPlaces(["people", "week"]).map(({ name }) => name)).toEqual(["week", "people"]);
});

test("an address below a place belongs to it", () => {
	expect(placeAt("/time/week/2026-09-21")?.name).toBe("week");
	expect(placeAt("/time/weekly")).toBeUndefined();
});

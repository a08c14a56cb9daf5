import { expect, test } from "vitest";
import { permissionsOf } from "#app/modules/members/permission-catalogue.ts";
import { shownCommandNames, shownCommands } from "#app/modules/palette/commands.ts";
import { withoutRepeats } from "#app/modules/palette/found.ts";
import { foundHere } from "#app/modules/palette/found-here.ts";
import { optionAfter } from "#app/modules/palette/list-key.ts";
import { readRecent, recentText, withRecent } from "#app/modules/palette/recent-places.ts";
import { roleNames } from "#db/tenant/members.ts";

const everything = shownCommandNames(
	() => true,
	() => true,
);
const all = {
	places: ["week", "clients", "projects", "people"] as const,
	commands: everything,
};
const labels = (typed: string, recent: { to: string; label: string }[] = []) =>
	withoutRepeats(foundHere({ ...all, recent }, typed)).flatMap(({ found }) =>
		found.map(({ label }) => label),
	);

test("what was visited last comes first, and stands once", () => {
	const recent = [{ to: "/clients", label: "Clients" }];
	expect(labels("", recent).slice(0, 2)).toEqual(["Clients", "Week"]);
	expect(labels("", recent).filter((label) => label === "Clients")).toHaveLength(1);
});

test("a command is found by other words for it", () => {
	expect(labels("log out")).toEqual(["Sign out"]);
	expect(labels("colleague")).toEqual(["Invite people"]);
});

test("no command is offered without its permission or its feature", () => {
	for (const role of roleNames) {
		const shown = shownCommandNames(
			(permission) => permissionsOf(role).includes(permission),
			() => true,
		);
		for (const { needs } of shownCommands(shown)) {
			if (needs?.permission) expect(permissionsOf(role)).toContain(needs.permission);
		}
	}
	expect(
		shownCommandNames(
			() => true,
			() => false,
		),
	).not.toContain("start-this-week");
});

test.each([
	["ArrowDown", 0, 1],
	["ArrowDown", 2, 0],
	["ArrowUp", 0, 2],
	["Home", 2, 0],
	["End", 0, 2],
	["a", 1, null],
])("%s from option %i of three leads to %o", (key, index, to) => {
	expect(optionAfter(key, index, 3)).toBe(to);
	expect(optionAfter(key, 0, 0)).toBeNull();
});

test("a device keeps the last eight places of one member, and forgets those of another", () => {
	let places: { to: string; label: string }[] = [];
	for (let n = 0; n < 12; n += 1)
		places = withRecent(places, { to: `/p/${n % 10}`, label: `P\t${n}` });
	expect(places).toHaveLength(8);
	expect(places[0]).toEqual({ to: "/p/1", label: "P 11" });
	const kept = recentText("ann@acme.example", places);
	expect(readRecent(kept, "ann@acme.example")).toEqual(places);
	expect(readRecent(kept, "ben@acme.example")).toEqual([]);
	expect(readRecent("nonsense", "ann@acme.example")).toEqual([]);
	expect(withRecent([], { to: "/search", label: "Search" })).toEqual([]);
});

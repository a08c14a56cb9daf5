import { expect, test } from "vitest";
import { movedVersions } from "#app/modules/time/moved-versions.ts";

test("the versions that a page made itself are followed to the last; others are as they were seen", () => {
	const versions = movedVersions();
	versions.note("e", 1, 2);
	versions.note("e", 2, 4);
	expect(versions.now({ id: "e", version: 1 })).toBe(4);
	expect(versions.now({ id: "e", version: 3 })).toBe(3);
	expect(versions.now({ id: "other", version: 1 })).toBe(1);
});

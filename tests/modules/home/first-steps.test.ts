import { expect, test } from "vitest";
import { firstSteps, startPath } from "#app/modules/home/first-steps.ts";

const nothing = { hasProject: false, hasTime: false, hasInvited: false };
const all = { hasProject: true, hasTime: true, hasInvited: true };

test("each step ticks by what is there, in any order", () => {
	expect(firstSteps({ ...nothing, hasInvited: true })).toEqual([
		{ name: "project", done: false },
		{ name: "time", done: false },
		{ name: "people", done: true },
	]);
});

test("home is the list while a step is left, then the week", () => {
	expect(startPath(nothing)).toBe("/first-steps");
	expect(startPath({ ...all, hasTime: false })).toBe("/first-steps");
	expect(startPath(all)).toBe("/time/week");
});

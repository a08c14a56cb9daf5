import { expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { isFine } from "#app/modules/projects/form-errors.ts";
import { readProjectForm, taskNames } from "#app/modules/projects/project-form.ts";

function errorsOf(fields: Record<string, string>) {
	const form = new FormData();
	const whole = { clientId: newId(), name: "Tariff review", ...fields };
	for (const [name, value] of Object.entries(whole)) form.set(name, value);
	return readProjectForm(form).errors;
}

test("a project needs a client and a name, nothing else", () => {
	expect(isFine(errorsOf({}))).toBe(true);
	expect(errorsOf({ clientId: "", name: " " })).toMatchObject({
		clientId: "Choose a client.",
		name: "Give the project a name.",
	});
});

test("names and codes have a most length", () => {
	expect(errorsOf({ name: "x".repeat(121) }).name).toMatch("up to 120 characters");
	expect(errorsOf({ code: "x".repeat(21) }).code).toMatch("up to 20");
	expect(errorsOf({ tasks: `a\n${"b".repeat(121)}` }).tasks).toMatch("longer than 120");
});

test("a project does not end before it starts", () => {
	expect(isFine(errorsOf({ startsOn: "2026-09-01", endsOn: "2026-09-01" }))).toBe(true);
	expect(errorsOf({ startsOn: "2026-09-02", endsOn: "2026-09-01" }).endsOn).toMatch(
		"before the start",
	);
	expect(errorsOf({ startsOn: "2026-02-30" }).startsOn).toMatch("2026-09-30");
});

test("tasks are named one a line, the same name counts once", () => {
	expect(taskNames(" Interviews \r\n\nReport  draft\ninterviews")).toEqual([
		"Interviews",
		"Report draft",
	]);
	expect(taskNames("")).toEqual([]);
});

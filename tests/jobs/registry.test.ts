import { expect, test } from "vitest";
import { handlers } from "#app/jobs/handlers.server.ts";
import { jobs } from "#app/jobs/registry.ts";

test("every job of the registry has one handler, of its own scope", () => {
	const found = handlers.map(({ name, scope }) => [name, scope]);
	const wanted = Object.entries(jobs).map(([name, { scope }]) => [name, scope]);
	expect(found.sort()).toEqual(wanted.sort());
});

test("no job gives up before it was tried again", () => {
	for (const { retry, timeLimit } of Object.values(jobs)) {
		expect(retry.limit).toBeGreaterThan(0);
		expect(retry.longestDelay).toBeGreaterThanOrEqual(retry.firstDelay);
		expect(timeLimit).toBeGreaterThan(0);
	}
});

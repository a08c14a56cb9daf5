import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { grant } from "#app/modules/grants/grant.server.ts";
import { captureCells } from "#app/modules/time/capture-cells.server.ts";
import { taskChoices } from "#app/modules/time/task-choices.server.ts";
import { tasks } from "#db/tenant/projects.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { authorOf } from "#tests/kit/author.ts";
import { testKit } from "#tests/kit/kit.ts";
import { makeWork } from "./make-work.ts";

const kit = testKit();
const TODAY = calendarDate("2026-09-23");

test("choices hold every word, in client, project or task; lately used ones come first", async () => {
	const acme = await kit.createTenant();
	const names = await kit.asTenant(acme, async (db) => {
		await makeWork(db, { client: "Cape Harbour", project: "Tariff review", tasks: ["Interviews"] });
		const { taskIds } = await makeWork(db, {
			client: "Zulu 100%",
			project: "Reviews",
			tasks: ["Target setting", "Closed one"],
		});
		const [used = "", closed = ""] = taskIds;
		const author = authorOf(askerOf(acme.owner));
		const seen = { minutes: 0, entries: [] };
		await captureCells(db, author, [{ taskId: used, date: TODAY, minutes: 60, seen }]);
		await db.update(tasks).set({ archivedAt: new Date() }).where(eq(tasks.id, closed));
		const found: Record<string, string[]> = {};
		for (const query of ["", "tar", "rev int", "harbour, tariff", "100%", "%", "nothing"]) {
			const choices = await taskChoices(db, askerOf(acme.owner), query, TODAY);
			found[query] = choices.map(({ name, isRecent }) => (isRecent ? `${name}!` : name));
		}
		return found;
	});
	expect(names).toEqual({
		"": ["Target setting!", "Interviews"],
		tar: ["Target setting!", "Interviews"],
		"rev int": ["Interviews"],
		"harbour, tariff": ["Interviews"],
		"100%": ["Target setting!"],
		"%": ["Target setting!"],
		nothing: [],
	});
});

test("who sees no project is offered the tasks of those that were granted", async () => {
	const acme = await kit.createTenant({ members: [{ role: "client-viewer" }] });
	const viewer = askerOf(acme.member("client-viewer"));
	const offered = await kit.asTenant(acme, async (db) => {
		const { projectId } = await makeWork(db);
		await makeWork(db, { client: "Cape Harbour", project: "Tariff review" });
		const before = await taskChoices(db, viewer, "", TODAY);
		const to = { kind: "member", id: viewer.id } as const;
		const project = { type: "project", id: projectId } as const;
		await grant(db, askerOf(acme.owner), to, "project:read", project);
		return [before, await taskChoices(db, viewer, "", TODAY)];
	});
	expect(offered.map((choices) => choices.map(({ name }) => name))).toEqual([
		[],
		["Data mapping", "Client workshops"],
	]);
});

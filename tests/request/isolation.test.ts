import { beforeAll, expect, test } from "vitest";
import { clients, projects } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { testKit } from "#tests/kit/kit.ts";
import { createAskers, expectOwnAnswers } from "#tests/kit/mixed-requests.ts";
import { testProduct } from "#tests/kit/product.ts";

const kit = testKit();
const product = testProduct(kit);
let askers: Awaited<ReturnType<typeof createAskers>>;

beforeAll(async () => {
	askers = await createAskers(kit, product, 8);
});

test("many mixed requests of many tenants over few connections: every answer is the asker's", async () => {
	await expectOwnAnswers(product, askers, { requests: 400, atOnce: 24 });
});

test("another workspace's objects are not there by their id", async () => {
	const [mine, theirs] = pair();
	const ids = await kit.asTenant(theirs.tenant, async (db) => ({
		client: (await db.select({ id: clients.id }).from(clients))[0]?.id,
		project: (await db.select({ id: projects.id }).from(projects))[0]?.id,
	}));
	const paths = [
		`/clients/${ids.client}`,
		`/projects/${ids.project}`,
		`/time/team/${theirs.tenant.owner.id}/2026-11-16`,
	];
	for (const path of paths.flatMap((plain) => [plain, `${plain}.data`])) {
		const headers = { cookie: mine.cookie };
		const answer = await product.ask(mine.tenant.slug, path, { headers });
		expect(answer.status, path).toBe(404);
		expect(answer.text).not.toContain(theirs.marker);
	}
});

test("an old-style data request shows nothing that the page would not", async () => {
	const [mine, theirs] = pair();
	for (const data of ["root", "modules/time/pages/week", "modules/projects/pages/projects"]) {
		const path = `/time/week/2026-11-16?_data=${encodeURIComponent(data)}`;
		const stranger = await product.ask(mine.tenant.slug, path, {
			headers: { cookie: theirs.cookie },
		});
		expect(stranger.text).not.toContain(mine.marker);
		const nobody = await product.ask(mine.tenant.slug, path);
		expect(nobody.text).not.toContain(mine.marker);
	}
});

test("a form with another workspace's ids changes nothing anywhere", async () => {
	const [mine, theirs] = pair();
	const count = () =>
		kit.asTenant(
			theirs.tenant,
			async (db) => (await db.select({ id: timeEntries.id }).from(timeEntries)).length,
		);
	const before = await count();
	const form = {
		[`cell:${theirs.taskId}:2026-11-17`]: "2:00",
		[`seen:${theirs.taskId}:2026-11-17`]: "0",
	};
	const headers = { cookie: mine.cookie };
	const answer = await product.post(mine.tenant.slug, "/time/cells", form, { headers });
	expect([404, 409, 422]).toContain(answer.status);
	const own = {
		[`cell:${mine.taskId}:2026-11-17`]: "2:00",
		[`seen:${mine.taskId}:2026-11-17`]: "0",
	};
	expect((await product.post(mine.tenant.slug, "/time/cells", own, { headers })).status).toBe(200);
	expect(await count()).toBe(before);
	const kept = await kit.asTenant(mine.tenant, (db) =>
		db.select({ date: timeEntries.date }).from(timeEntries).orderBy(timeEntries.date),
	);
	expect(kept).toEqual([{ date: "2026-11-16" }, { date: "2026-11-17" }]);
});

function pair() {
	const [mine, theirs] = askers;
	if (!mine || !theirs) throw new Error("Two askers are needed");
	return [mine, theirs] as const;
}

import { beforeAll, expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { captureCells } from "#app/modules/time/capture-cells.server.ts";
import { budgets } from "#db/tenant/budgets.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { authorOf } from "#tests/kit/author.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import type { TestMember, TestTenant } from "#tests/kit/tenant.ts";
import { makeWork, type Work } from "#tests/modules/time/make-work.ts";
import { makeRate } from "#tests/modules/valuation/make-rates.ts";

const kit = testKit();
const product = testProduct(kit);
/** The rate, its fee and the budget have these figures, and nothing else has. */
const amount = /7.?654/;
let tenant: TestTenant;
let work: Work;
let entryId = "";

beforeAll(async () => {
	tenant = await kit.createTenant({ plan: "business", members: [{ role: "manager" }] });
	await kit.asTenant(tenant, async (db) => {
		work = await makeWork(db);
		await makeRate(db, tenant.owner.id, { amountMinor: 7_654_00n });
		await makeRate(db, tenant.owner.id, { amountMinor: 7_654_00n, kind: "cost" });
		await db.insert(budgets).values({
			...{ id: newId(), projectId: work.projectId, createdBy: tenant.owner.id },
			...{ unit: "money", period: "total", amountMinor: 7_654_00n, currency: "ZAR" },
		});
		const cell = { taskId: work.taskIds[0] ?? "", date: calendarDate("2026-09-21"), minutes: 60 };
		const author = authorOf(askerOf(tenant.owner));
		const seen = { minutes: 0, entries: [] };
		const { results } = await captureCells(db, author, [{ ...cell, seen }]);
		entryId = results[0]?.entries[0]?.id ?? "";
	});
});

async function see(path: string, member: TestMember) {
	const cookie = await product.cookieOf(tenant, member);
	return product.ask(tenant.slug, path, { headers: { cookie } });
}

test("no page, and no data behind one, tells an amount to who may not see rates", async () => {
	const manager = tenant.member("manager");
	const paths = [
		...[`/time/entries/${entryId}/why`, `/projects/${work.projectId}`],
		...[`/projects/${work.projectId}/budgets`, `/clients/${work.clientId}`],
		...["/reports?by=project&from=2026-09-01&to=2026-09-30", "/time/week/2026-09-21"],
	];
	for (const path of paths) {
		for (const address of [path, path.replace(/^([^?]*)/, "$1.data")]) {
			const answer = await see(address, manager);
			expect([address, answer.status]).toEqual([address, 200]);
			expect(answer.text).not.toMatch(amount);
		}
	}
	for (const path of ["/rates", "/rates/cost", "/rates/place", "/settings/rounding"]) {
		expect((await see(path, manager)).status).toBe(404);
	}
});

test("who may see them reads why an entry comes to what it does", async () => {
	const { text } = await see(`/time/entries/${entryId}/why`, tenant.owner);
	expect(text.match(/7.?654/g)?.length).toBeGreaterThan(2);
	expect((await see(`/projects/${work.projectId}`, tenant.owner)).text).toMatch(amount);
});

test("why is told of one’s own hours and those that one may see, and of no others", async () => {
	const manager = await see(`/time/entries/${entryId}/why`, tenant.member("manager"));
	expect(manager.text).toContain("Billed hours");
	expect((await see(`/time/entries/${newId()}/why`, tenant.owner)).status).toBe(404);
});

import { beforeAll, expect, test } from "vitest";
import { savedPath } from "#app/modules/reports/saved/saved-report.ts";
import { listSavedReports } from "#app/modules/reports/saved/saved-reports.server.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import type { TestMember, TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
const product = testProduct(kit);
let acme: TestTenant;

beforeAll(async () => {
	const members = [{ role: "manager", name: "Mia" }] as const;
	acme = await kit.createTenant({ slug: "saves-reports", plan: "team", members });
});

async function post(member: TestMember, path: string, form: Record<string, string>) {
	const cookie = await product.cookieOf(acme, member);
	return product.post(acme.slug, path, form, { headers: { cookie } });
}

async function listOf(member: TestMember) {
	const all = await kit.asTenant(acme, (db) => listSavedReports(db, askerOf(member)));
	return all.filter(({ owner }) => owner !== null);
}

async function save(member: TestMember, form: Record<string, string>) {
	const answer = await post(member, "/reports/saved/new", form);
	const [report] = (await listOf(member)).filter(({ name }) => name === form.name);
	return { answer, report };
}

test("what is saved is the question alone, with days that move along", async () => {
	const search = "?by=member&period=last-week&inside=nobody&page=3&why=fees&extra=%3Cb%3E";
	const { answer, report } = await save(acme.owner, { name: "  My   week ", search });
	expect(answer.status).toBe(302);
	expect(report).toBeUndefined();
	const [saved] = await listOf(acme.owner);
	expect(saved).toMatchObject({ name: "My week", isMine: true, isShared: false });
	expect(saved?.search).toBe("?by=member&period=last-week");
	expect(await listOf(acme.member("manager"))).toEqual([]);
});

test("a name stands once for each person, whatever its letters", async () => {
	await save(acme.owner, { name: "Twice", search: "?by=client" });
	const { answer } = await save(acme.owner, { name: "TWICE", search: "?by=task" });
	expect(answer.status).toBe(422);
	expect(answer.text).toContain("You have a report called TWICE.");
	const other = await save(acme.member("manager"), { name: "Twice", search: "?by=task" });
	expect(other.answer.status).toBe(302);
});

test("who shares a report keeps it: others open it, and change nothing of it", async () => {
	const form = { name: "Month", search: "?by=client&period=this-month", isShared: "yes" };
	const { report } = await save(acme.owner, form);
	const manager = acme.member("manager");
	const [shared] = (await listOf(manager)).filter(({ name }) => name === "Month");
	expect(shared).toMatchObject({ isMine: false, owner: acme.owner.name });
	const cookie = await product.cookieOf(acme, manager);
	const path = savedPath(shared ?? { id: "", search: "" });
	const opened = await product.ask(acme.slug, path, { headers: { cookie } });
	expect(opened.status).toBe(200);
	for (const [to, fields] of [
		[`/reports/saved/${report?.id}`, { name: "Mine" }],
		[`/reports/saved/${report?.id}/question`, { search: "?by=task" }],
		[`/reports/saved/${report?.id}/removal`, {}],
	] as const) {
		expect((await post(manager, to, fields)).status).toBe(404);
	}
	expect((await listOf(acme.owner)).find(({ name }) => name === "Month")?.search).toBe(form.search);
});

test("a report is renamed, kept to oneself, asks something else, goes, and comes back", async () => {
	const form = { name: "Changing", search: "?by=client&period=this-month", isShared: "yes" };
	const { report } = await save(acme.owner, form);
	const path = `/reports/saved/${report?.id}`;
	expect((await post(acme.owner, path, { name: "Changed" })).status).toBe(302);
	expect(
		(await post(acme.owner, `${path}/question`, { search: "?by=task&period=this-year" })).status,
	).toBe(302);
	const [changed] = (await listOf(acme.owner)).filter(({ id }) => id === report?.id);
	expect(changed).toMatchObject({
		...{ name: "Changed", isShared: false, search: "?by=task&period=this-year" },
	});
	expect((await post(acme.owner, `${path}/removal`, {})).status).toBe(302);
	expect((await listOf(acme.owner)).some(({ id }) => id === report?.id)).toBe(false);
});

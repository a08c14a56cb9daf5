import { expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { captureCells } from "#app/modules/time/capture-cells.server.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { authorOf } from "#tests/kit/author.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { makeWork } from "./make-work.ts";

const kit = testKit();
const product = testProduct(kit);

test("a week at the end of the calendar is refused, and everybody else is still served", async () => {
	const tenant = await kit.createTenant();
	const headers = { cookie: await product.cookieOf(tenant) };
	for (const week of ["0001-01-01", "9999-12-31"]) {
		for (const path of ["/time/copies", "/time/rows", "/time/rows/removal", "/time/undo"]) {
			const answer = await product.post(tenant.slug, path, { week }, { headers });
			expect(answer.status, `${path} ${week}`).toBe(400);
		}
		const page = await product.ask(tenant.slug, `/time/rows/new?week=${week}`, { headers });
		expect(page.status).toBe(200);
		const report = `/reports?from=${week}&to=${week}`;
		expect((await product.ask(tenant.slug, report, { headers })).status).toBe(422);
	}
});

test("while a workspace can only be read a week is text, with the reason", async () => {
	const [open, locked] = [
		await kit.createTenant(),
		await kit.createTenant({ trialEndsAt: new Date(0) }),
	];
	const sheet = 'action="/time/week/2026-09-21"';
	const weekOf = async (tenant: typeof open) => {
		await kit.asTenant(tenant, async (db) => {
			const { taskIds } = await makeWork(db);
			const author = authorOf(askerOf(tenant.owner));
			const date = calendarDate("2026-09-21");
			await captureCells(db, author, [
				{ taskId: taskIds[0] ?? "", date, minutes: 90, seen: { minutes: 0, entries: [] } },
			]);
		});
		const headers = { cookie: await product.cookieOf(tenant) };
		return (await product.ask(tenant.slug, "/time/week/2026-09-21", { headers })).text;
	};
	expect(await weekOf(open)).toContain(sheet);
	const text = await weekOf(locked);
	expect(text).toContain("1:30");
	expect(text).toContain("Hours can be read and not typed until the workspace is paid for.");
	expect(text).not.toContain(sheet);
	expect(text).not.toContain("Add a task");
});

test("text with a NUL in it is refused in words, not as a failure of ours", async () => {
	const tenant = await kit.createTenant();
	const headers = { cookie: await product.cookieOf(tenant) };
	const name = "Acme\u0000";
	const forms = [
		product.post(tenant.slug, "/clients/new", { name }, { headers }),
		product.post(tenant.slug, "/sign-in", { email: "a\u0000@b.example", password: "x" }),
		product.post("", "/start/company", { name }),
		product.ask(tenant.slug, "/projects?search=%00", { headers }),
	];
	const answers = await Promise.all(forms);
	expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 422));
});

import { beforeAll, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { timesheets } from "#db/tenant/timesheets.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import type { TestMember, TestTenant } from "#tests/kit/tenant.ts";
import { makeWork } from "../time/make-work.ts";

const kit = testKit();
const product = testProduct(kit);
let acme: TestTenant;

beforeAll(async () => {
	const members = [{ role: "finance" }, { role: "manager" }, { role: "employee" }] as const;
	acme = await kit.createTenant({ members: [...members] });
	await kit.asTenant(acme, async (db) => {
		const { projectId, taskIds } = await makeWork(db);
		const memberId = acme.member("employee").id;
		// Monday to Friday, nine and a half hours a day: 47:30 of 45 ordinary ones; and a Sunday.
		const dates = ["2026-10-05", "2026-10-06", "2026-10-07", "2026-10-08", "2026-10-09"];
		const hours = [
			...dates.map((date) => ({ date, minutes: 570 })),
			{ date: "2026-10-11", minutes: 60 },
		];
		await db.insert(timeEntries).values(
			hours.map((entry) => ({
				...{ id: newId(), memberId, projectId, taskId: taskIds[0] ?? "", createdBy: memberId },
				...entry,
			})),
		);
		await db.insert(timesheets).values({
			...{ id: newId(), memberId, state: "approved" },
			...{ firstDay: "2026-10-05", lastDay: "2026-10-09" },
		});
	});
});

const period = "from=2026-10-01&to=2026-10-31";

async function get(path: string, member: TestMember = acme.member("finance")) {
	const cookie = await product.cookieOf(acme, member);
	const headers = { cookie, accept: "text/html", "sec-fetch-dest": "document" };
	return product.ask(acme.slug, path, { headers });
}

test("finance sees hours by kind with what is missing, gives numbers and takes the file", async () => {
	const before = await get(`/payroll?${period}`);
	expect(before.status).toBe(200);
	expect(before.text).toContain("has no payroll number");
	expect(before.text).toContain("1 day is in no approved week");
	const cookie = await product.cookieOf(acme, acme.member("finance"));
	const headers = { cookie, accept: "text/html", "sec-fetch-dest": "document" };
	const numbers = { [acme.member("employee").id]: "=0012", [acme.owner.id]: "7" };
	expect((await product.post(acme.slug, "/payroll/numbers", numbers, { headers })).status).toBe(
		302,
	);
	const file = await get(`/payroll/file?${period}&profile=simplepay`);
	expect(file.headers["content-disposition"]).toContain(
		"payroll-simplepay-2026-10-01-2026-10-31.csv",
	);
	// The number would run as a formula in a spreadsheet.
	expect(file.text.split("\r\n")[1]).toBe("'=0012,45,2.5,1,0,0");
	const lines = await kit.asTenant(acme, (db) => db.select().from(auditLines));
	expect(
		lines.map(({ action }) => action).filter((action) => action.startsWith("payroll")),
	).toEqual([...["payroll-number:change", "payroll-number:change", "payroll:export"]]);
	expect(JSON.stringify(lines)).not.toContain("0012");
});

test("two people cannot have one number, and nobody without the permission is told of any", async () => {
	const cookie = await product.cookieOf(acme);
	const headers = { cookie, accept: "text/html", "sec-fetch-dest": "document" };
	const numbers = { [acme.owner.id]: "9", [acme.member("manager").id]: "9" };
	const twice = await product.post(acme.slug, "/payroll/numbers", numbers, { headers });
	expect(twice.status).toBe(422);
	expect(twice.text).toContain("Somebody else has the number 9.");
	for (const role of ["manager", "employee"] as const) {
		for (const path of ["/payroll", "/payroll/numbers", `/payroll/file?${period}`]) {
			expect((await get(path, acme.member(role))).status).toBe(404);
		}
	}
});

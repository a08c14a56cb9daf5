import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { timeEntries } from "#db/tenant/time.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { togglFile } from "./exports-of-products.ts";
import { importer } from "./importing.ts";

const kit = testKit();
const product = testProduct(kit);

test("one's own hours are a file that another workspace takes as it is, and nobody else's", async () => {
	const [here, there] = [
		await kit.createTenant({ members: [{ role: "employee" }] }),
		await kit.createTenant(),
	];
	const by = importer(kit, product, here);
	await by.start(await by.tried(togglFile));
	const days = "from=2026-01-01&to=2026-12-31";
	const csv = (await by.get(`/time/hours/file?${days}`)).bytes.toString("utf8");
	const elsewhere = importer(kit, product, there);
	await elsewhere.start(await elsewhere.tried(csv));
	const { date, minutes, startedAt, endedAt, note, billable } = timeEntries;
	const content = (tenant: TestTenant) =>
		kit.asTenant(tenant, (db) =>
			db
				.select({ date, minutes, startedAt, endedAt, note, billable })
				.from(timeEntries)
				.orderBy(asc(date), asc(timeEntries.id)),
		);
	expect(await content(there)).toEqual(await content(here));
	const xlsx = await by.get(`/time/hours/file?${days}&format=xlsx`);
	expect([xlsx.status, xlsx.bytes.subarray(0, 2).toString()]).toEqual([200, "PK"]);
	const other = importer(kit, product, here, here.member("employee"));
	expect((await other.get(`/time/hours/file?${days}`)).text).not.toContain("Mzansi");
});

import { beforeAll, expect, test } from "vitest";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { unzip } from "#tests/kit/unzip.ts";
import { type ReportWorld, reportWorld } from "./report-world.ts";

const kit = testKit();
const product = testProduct(kit);
let world: ReportWorld;

beforeAll(async () => {
	world = await reportWorld(kit, { slug: "files-of-reports", plan: "team" });
});

async function fileOf(search: string) {
	const { tenant } = world;
	const cookie = await product.cookieOf(tenant, tenant.owner);
	const days = "from=2026-01-01&to=2026-11-01";
	return product.ask(tenant.slug, `/reports/file?${days}&${search}`, { headers: { cookie } });
}

test("a workbook has numbers and dates, and no formula", async () => {
	const { status, bytes, headers } = await fileOf("by=entry&as=xlsx");
	expect(status).toBe(200);
	expect(headers["content-disposition"]).toContain("time-by-entry-2026-01-01-2026-11-01.xlsx");
	const sheet = [...(await unzip(bytes))].find(([name]) => /sheet1\.xml$/.test(name))?.[1] ?? "";
	const text = String(sheet);
	expect(text).not.toContain("<f>");
	expect(text.match(/<c [^>]*><v>\d/g)?.length).toBeGreaterThan(600);
});

test("a PDF is one", async () => {
	const { status, bytes } = await fileOf("by=client&inside=project&as=pdf");
	expect(status).toBe(200);
	expect(String(bytes.subarray(0, 5))).toBe("%PDF-");
});

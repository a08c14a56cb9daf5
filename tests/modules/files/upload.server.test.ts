import { deflateRawSync } from "node:zlib";
import { desc } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { signedLink } from "#app/modules/files/signed-link.server.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import { files } from "#db/tenant/files.ts";
import { clients } from "#db/tenant/projects.ts";
import { testKit } from "#tests/kit/kit.ts";
import { type Product, testProduct } from "#tests/kit/product.ts";
import { until } from "#tests/kit/queue.ts";
import { testS3 } from "#tests/kit/s3.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { counted, keysOf } from "./storing.ts";
import { begin, multipart, type Sent, upload } from "./uploading.ts";

const s3 = testS3();
const kit = testKit();
const onDisk = testProduct(kit);
const onS3 = testProduct(kit, s3.env);

const png = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);
const pdf = Buffer.from(
	"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);

let tenant: TestTenant;
let clientId: string;
let cookie: string;

beforeAll(async () => {
	tenant = await kit.createTenant({ members: [{ role: "employee" }, { role: "manager" }] });
	clientId = newId();
	await kit.asTenant(tenant, (db) => db.insert(clients).values({ id: clientId, name: "Mzansi" }));
	cookie = await onDisk.cookieOf(tenant);
});

type Result = { added: string[]; refused: { name: string; why: string; code: string }[] };

async function add(
	product: Product,
	sent: readonly Sent[],
	fields: Record<string, string> = {},
): Promise<Result & { status: number }> {
	const path = `/files/of/client/${clientId}`;
	const body = multipart(sent, fields);
	const { status, text } = await upload(product, { slug: tenant.slug, path, cookie, body });
	return { status, ...(JSON.parse(text) as Result) };
}

async function newest() {
	const [row] = await kit.asTenant(tenant, (db) =>
		db.select().from(files).orderBy(desc(files.createdAt), desc(files.id)).limit(1),
	);
	if (!row) throw new Error("There is no file");
	return row;
}

describe.each([
	["disk", onDisk],
	["s3", onS3],
] as const)("on %s", (_kind, product) => {
	test("files go up with a form and come down whole, in parts, or not again", async () => {
		const long = "Numbers,\n".repeat(40_000);
		const sent = [
			{ name: "numbers.csv", content: long },
			{ name: "plan.pdf", content: pdf },
		];
		expect(await add(product, sent)).toMatchObject({
			status: 200,
			added: ["numbers.csv", "plan.pdf"],
		});
		const rows = await kit.asTenant(tenant, (db) =>
			db.select().from(files).orderBy(desc(files.createdAt), desc(files.id)),
		);
		const id = rows.find(({ name }) => name === "numbers.csv")?.id;
		const get = (headers: Record<string, string> = {}, method = "GET") =>
			product.ask(tenant.slug, `/files/${id}`, { method, headers: { cookie, ...headers } });
		const whole = await get({ "accept-encoding": "gzip, br" });
		expect(whole.status).toBe(200);
		expect(whole.text).toBe(long);
		expect(whole.headers).toMatchObject({
			"content-type": "text/csv; charset=utf-8",
			"content-disposition": "attachment; filename=\"numbers.csv\"; filename*=UTF-8''numbers.csv",
			"x-content-type-options": "nosniff",
			"cross-origin-resource-policy": "same-origin",
			"content-length": String(long.length),
			"accept-ranges": "bytes",
		});
		expect(whole.headers["content-encoding"]).toBeUndefined();
		expect(whole.headers["content-security-policy"]).toContain("sandbox; default-src 'none'");
		const etag = String(whole.headers.etag);
		const part = await get({ range: "bytes=0-7" });
		expect([part.status, part.text]).toEqual([206, "Numbers,"]);
		expect(part.headers["content-range"]).toBe(`bytes 0-7/${long.length}`);
		const changed = await get({ range: "bytes=0-7", "if-range": '"another"' });
		expect([changed.status, changed.text.length]).toEqual([200, long.length]);
		const outside = await get({ range: "bytes=99999999-" });
		expect([outside.status, outside.headers["content-range"]]).toEqual([
			416,
			`bytes */${long.length}`,
		]);
		expect((await get({ "if-none-match": etag })).status).toBe(304);
		const head = await get({}, "HEAD");
		expect([head.status, head.text, head.headers["content-length"]]).toEqual([
			200,
			"",
			String(long.length),
		]);
	});

	test("an upload that is cut off leaves no row, no room taken and nothing in the storage", async () => {
		const before = await counted(kit, tenant);
		const keys = await keysOf(product.services, tenant);
		const body = multipart([{ name: "long.txt", content: "x".repeat(3_000_000) }]);
		const path = `/files/of/client/${clientId}`;
		const { sending, answer } = begin(product, { slug: tenant.slug, path, cookie, body });
		answer.catch(() => undefined);
		sending.write(body.subarray(0, 1_000_000));
		const taken = async () => (await counted(kit, tenant)).counter - before.counter;
		await until(async () => (await taken()) > 0);
		sending.destroy();
		await until(async () => (await taken()) === 0);
		expect(await counted(kit, tenant)).toEqual(before);
		expect(await keysOf(product.services, tenant)).toEqual(keys);
	});
});

describe("what is not what it seems", () => {
	const end = Buffer.from("504b0506000000000000000000000000000000000000", "hex");

	test.each([
		[
			"a page called a picture",
			"kitten.png",
			"<!doctype html><script>alert(1)</script>",
			"file.type_refused",
		],
		[
			"a drawing with a script",
			"logo.svg",
			'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
			"file.type_refused",
		],
		[
			"a drawing behind an XML head",
			"logo.svg",
			'<?xml version="1.0"?><svg onload="x"/>',
			"file.type_refused",
		],
		["a program", "setup.pdf", Buffer.from(`4d5a${"00".repeat(200)}`, "hex"), "file.type_refused"],
		["text with a NUL", "notes.txt", "before\u0000after", "file.type_refused"],
		["nothing", "empty.pdf", "", "file.empty"],
		["a PDF that is an archive too", "both.pdf", Buffer.concat([pdf, end]), "file.two_in_one"],
		["a picture that is an archive too", "both.png", Buffer.concat([png, end]), "file.two_in_one"],
	])("%s is refused with words", async (_what, name, content, code) => {
		const before = await counted(kit, tenant);
		const answer = await add(onDisk, [{ name, content }]);
		expect(answer).toMatchObject({ status: 422, added: [], refused: [{ name, code }] });
		expect(await counted(kit, tenant)).toEqual(before);
	});

	test("one that is refused takes the others not along", async () => {
		const sent = [
			{ name: "page.html", content: "<html>" },
			{ name: "pixel.png", content: png },
		];
		expect(await add(onDisk, sent)).toMatchObject({
			...{ status: 200, added: ["pixel.png"] },
			refused: [{ name: "page.html", code: "file.type_refused" }],
		});
	});

	test("a picture with a script in it comes down as a picture to keep, never as a page", async () => {
		const gif = Buffer.concat([
			Buffer.from("GIF89a/*\u0000\u0000\u0000\u0000\u0000", "latin1"),
			Buffer.from("*/=1;alert(document.domain)//;"),
		]);
		await add(onDisk, [{ name: "a.js", content: gif }]);
		const { id } = await newest();
		const { headers } = await onDisk.ask(tenant.slug, `/files/${id}`, { headers: { cookie } });
		expect(headers["content-type"]).toBe("image/gif");
		expect(headers["content-disposition"]).toMatch(/^attachment; filename="a\.js\.gif"/);
	});

	test("a name with a path is a name", async () => {
		const sent = [{ name: "../../../etc/cron.d/evil\u202egpj.txt", content: "hello" }];
		expect(await add(onDisk, sent)).toMatchObject({ added: ["evilgpj.txt"] });
		expect((await newest()).key).toMatch(new RegExp(`^${tenant.id}/[\\w-]{43}$`));
	});

	test("an archive that would unpack to far more is looked at and not unpacked", async () => {
		const bomb = zipOf("[Content_Types].xml", Buffer.alloc(32_000_000));
		expect(bomb.length).toBeLessThan(100_000);
		const began = performance.now();
		await add(onDisk, [{ name: "bomb.docx", content: bomb }]);
		expect(performance.now() - began).toBeLessThan(3_000);
	});
});

test("what is larger than the limit is refused, on the way or before", async () => {
	const content = Buffer.alloc(25_000_001, "x");
	expect(await add(onDisk, [{ name: "large.txt", content }])).toMatchObject({
		...{ status: 422, refused: [{ code: "file.too_large", why: "It is larger than 25 MB." }] },
	});
	const path = "/account/name";
	const { status } = await upload(onDisk, { slug: tenant.slug, path, cookie, body: content });
	expect(status).toBe(413);
});

test("of two at once that fit one by one, one is refused", async () => {
	const { counter } = await counted(kit, tenant);
	const allowed = 50_000_000_000;
	await kit.asTenant(tenant, (db) =>
		db.update(entitlement).set({ storageBytes: allowed - counter - 15_000 }),
	);
	const sent = [{ name: "ten.txt", content: "x".repeat(10_000) }];
	const both = await Promise.all([add(onDisk, sent), add(onDisk, sent)]);
	await kit.asTenant(tenant, (db) => db.update(entitlement).set({ storageBytes: 0 }));
	expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
	expect(both.flatMap(({ refused }) => refused)).toMatchObject([{ code: "storage.full" }]);
});

test("who may not see the client finds neither its files nor a place for them", async () => {
	await add(onDisk, [{ name: "secret.txt", content: "hush" }]);
	const { id } = await newest();
	const employee = await onDisk.cookieOf(tenant, tenant.member("employee"));
	const other = await kit.createTenant();
	const stranger = await onDisk.cookieOf(other);
	const get = (slug: string, as: string) =>
		onDisk.ask(slug, `/files/${id}`, { headers: { cookie: as } });
	expect((await get(tenant.slug, employee)).status).toBe(404);
	expect((await get(other.slug, stranger)).status).toBe(404);
	expect((await get(tenant.slug, stranger)).status).toBe(302);
	const body = multipart([{ name: "a.txt", content: "a" }]);
	const path = `/files/of/client/${clientId}`;
	for (const [slug, as] of [
		[tenant.slug, employee],
		[other.slug, stranger],
	] as const) {
		expect((await upload(onDisk, { slug, path, cookie: as, body })).status).toBe(404);
	}
	const nowhere = { ...{ slug: tenant.slug, cookie, body }, path: `/files/of/tenant/${clientId}` };
	expect((await upload(onDisk, nowhere)).status).toBe(404);
});

test("a file that is sent without a session is not read, and leads to signing in", async () => {
	const body = multipart([{ name: "a.txt", content: "a" }]);
	const wish = { slug: tenant.slug, path: `/files/of/client/${clientId}`, cookie: "", body };
	const headers = { accept: "text/html", "sec-fetch-dest": "document" };
	const answer = await upload(onDisk, { ...wish, headers });
	expect([answer.status, answer.headers.location]).toEqual([
		303,
		expect.stringContaining("/sign-in?returnTo="),
	]);
});

test("opening a sensitive file leaves a line, and a part of it too", async () => {
	await add(onDisk, [{ name: "contract.pdf", content: pdf }], { sensitive: "yes" });
	const { id } = await newest();
	const lines = async () =>
		(
			await kit.asTenant(tenant, (db) =>
				db.select({ action: auditLines.action, after: auditLines.after }).from(auditLines),
			)
		).filter(({ action }) => action === "file:open");
	await onDisk.ask(tenant.slug, `/files/${id}`, { method: "HEAD", headers: { cookie } });
	expect(await lines()).toEqual([]);
	await onDisk.ask(tenant.slug, `/files/${id}`, { headers: { cookie } });
	await onDisk.ask(tenant.slug, `/files/${id}`, { headers: { cookie, range: "bytes=0-1" } });
	expect(await lines()).toMatchObject(
		Array(2).fill({ after: { file: "contract.pdf", fileId: id } }),
	);
});

test("a signed link opens one file, for one member, on one host, for five minutes", async () => {
	await add(onDisk, [{ name: "linked.txt", content: "linked" }]);
	const { id: fileId } = await newest();
	const of = { tenantId: tenant.id, fileId, memberId: tenant.member("manager").id };
	const { services } = onDisk;
	const now = new Date();
	const get = (path: string, slug = tenant.slug) => onDisk.ask(slug, path);
	const link = signedLink(services, of, now);
	expect((await get(link)).text).toBe("linked");
	const asked = await onDisk.ask(tenant.slug, `/files/${fileId}/link`, {
		headers: { cookie: await onDisk.cookieOf(tenant, tenant.member("manager")) },
	});
	const [shown = ""] = /\/files\/links\/[\w.-]+/.exec(asked.text) ?? [];
	expect((await get(shown)).text).toBe("linked");
	const other = await kit.createTenant();
	const altered = link.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
	const over = signedLink(services, of, new Date(now.getTime() - 300_500));
	const blind = signedLink(services, { ...of, memberId: tenant.member("employee").id }, now);
	for (const path of [altered, over, blind, `${link}.0`])
		expect((await get(path)).status).toBe(404);
	expect((await get(link, other.slug)).status).toBe(404);
});

/** An archive of one file, packed. */
function zipOf(name: string, content: Buffer): Buffer {
	const packed = deflateRawSync(content);
	const head = Buffer.alloc(30);
	head.writeUInt32LE(0x04034b50, 0);
	head.writeUInt16LE(20, 4);
	head.writeUInt16LE(8, 8);
	head.writeUInt32LE(packed.length, 18);
	head.writeUInt32LE(content.length, 22);
	head.writeUInt16LE(name.length, 26);
	return Buffer.concat([head, Buffer.from(name), packed]);
}

import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { logoForMail } from "#app/modules/files/logo-for-mail.server.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { counted } from "./storing.ts";
import { multipart, upload } from "./uploading.ts";

const kit = testKit();
const product = testProduct(kit);
let tenant: TestTenant;
let cookie: string;

beforeAll(async () => {
	tenant = await kit.createTenant({ members: [{ role: "employee" }] });
	cookie = await product.cookieOf(tenant);
});

function send(path: string, content: Buffer | string, as = cookie) {
	const body = multipart([{ name: "me.png", content }]);
	const headers = { accept: "text/html", "sec-fetch-dest": "document" };
	return upload(product, { slug: tenant.slug, path, cookie: as, body, headers });
}

async function page(path: string, as = cookie): Promise<string> {
	return (await product.ask(tenant.slug, path, { headers: { cookie: as } })).text;
}

test("a picture is drawn anew: upright, small, without a word of where it was taken", async () => {
	const sent = await sharp({
		create: { width: 900, height: 1_200, channels: 3, background: "teal" },
	})
		.withExif({ IFD0: { Copyright: "secret place", Orientation: "6" } })
		.jpeg()
		.toBuffer();
	expect((await send("/account/picture", sent)).status).toBe(302);
	const [path = ""] = /\/pictures\/[0-9a-f-]{36}/.exec(await page("/account")) ?? [];
	const employee = await product.cookieOf(tenant, tenant.member("employee"));
	const shown = await product.ask(tenant.slug, path, { headers: { cookie: employee } });
	expect(shown.headers["content-type"]).toBe("image/webp");
	expect(shown.text).not.toContain("secret place");
	expect(await page("/people")).toContain(path);
	expect((await product.ask(tenant.slug, path)).status).toBe(302);
});

test("another picture takes the place of the first, and its room", async () => {
	const draw = (background: string) =>
		sharp({ create: { width: 64, height: 64, channels: 3, background } })
			.png()
			.toBuffer();
	await send("/account/picture", await draw("red"));
	const { rows } = await counted(kit, tenant);
	await send("/account/picture", await draw("red"));
	expect(await counted(kit, tenant)).toEqual({ counter: rows, rows });
	await product.post(tenant.slug, "/account/picture/removal", {}, { headers: { cookie } });
	expect(await page("/account")).not.toContain("/pictures/");
	const lines = await kit.asTenant(tenant, (db) =>
		db.select({ action: auditLines.action }).from(auditLines),
	);
	expect(lines.slice(-3).map(({ action }) => action)).toEqual([
		...["picture:set", "picture:set", "picture:remove"],
	]);
});

test.each([
	["a drawing with a script", '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
	["a picture that claims to be enormous", enormous()],
	["a picture that breaks off", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
])("%s is refused, and nothing is kept of it", async (_what, content) => {
	const before = await counted(kit, tenant);
	const answer = await send("/account/picture", content);
	expect(answer.status).toBe(422);
	expect(answer.text).toMatch(/Choose (another|a JPEG)/);
	expect(await counted(kit, tenant)).toEqual(before);
});

test("everybody sees the logo, also before signing in, and only who sets the workspace up changes it", async () => {
	const logo = await sharp({ create: { width: 400, height: 100, channels: 4, background: "navy" } })
		.png()
		.toBuffer();
	const employee = await product.cookieOf(tenant, tenant.member("employee"));
	expect((await product.ask(tenant.slug, "/logo")).status).toBe(404);
	expect((await send("/settings/logo", logo, employee)).status).toBe(404);
	expect((await send("/settings/logo", logo)).status).toBe(302);
	const shown = await product.ask(tenant.slug, "/logo");
	expect([shown.status, shown.headers["content-type"]]).toEqual([200, "image/webp"]);
	expect(await page("/sign-in", "")).toContain("/logo?");
	expect(await page("/settings/company")).toContain('alt="The logo as it is now"');
	const inMail = await kit.asTenant(tenant, (db) => logoForMail(db, product.services.storage));
	expect(inMail).toMatchObject({ width: 320, height: 80 });
	expect(inMail?.png.subarray(1, 4).toString()).toBe("PNG");
});

/** A PNG of 60,000 × 60,000 in a few hundred bytes. */
function enormous(): Buffer {
	const head = Buffer.alloc(13);
	head.writeUInt32BE(60_000, 0);
	head.writeUInt32BE(60_000, 4);
	head.set([8, 2], 8);
	const chunk = (type: string, data: Buffer) => {
		const length = Buffer.alloc(4);
		length.writeUInt32BE(data.length);
		return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
	};
	return Buffer.concat([
		Buffer.from("89504e470d0a1a0a", "hex"),
		...[chunk("IHDR", head), chunk("IDAT", deflateSync(Buffer.alloc(1_000)))],
		chunk("IEND", Buffer.alloc(0)),
	]);
}

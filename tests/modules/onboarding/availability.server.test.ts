import { expect, test } from "vitest";
import { holdSlug } from "#app/modules/onboarding/slug-hold.server.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { draftWith } from "./sign-up-kit.ts";
import { company, siteBrowser } from "./site-browser.ts";

const kit = testKit();
const product = testProduct(kit);
const browser = () => siteBrowser(product);

test("an address that is taken, held or reserved is answered alike", async () => {
	const visitor = browser();
	await visitor.post("/start/company", company);
	await kit.createTenant({ slug: "answered-alike" });
	const other = await draftWith(product.services, {});
	await kit.database.publicTransaction((db) =>
		holdSlug(db, other.id, "held-elsewhere", new Date()),
	);
	const answers = [];
	for (const slug of ["answered-alike", "held-elsewhere", "administrator"]) {
		const { status, text } = await visitor.get(`/start/availability?slug=${slug}`);
		answers.push([status, text.replaceAll(slug, "…")]);
		const sent = await visitor.post("/start/address", { slug, _seen: "99" });
		expect(sent.status).toBe(422);
		expect(sent.text).toContain(`${slug}.localhost:3000 is taken. Choose another one.`);
	}
	expect(new Set(answers.map(String)).size).toBe(1);
	expect(answers[0]?.[1]).toContain('"kind":"taken"');
	const free = await visitor.get("/start/availability?slug=free-for-all");
	expect(JSON.parse(free.text)).toMatchObject({ kind: "free" });
});

test("who has no sign-up under way learns of no address, and who asks too often waits", async () => {
	const nobody = await browser().get("/start/availability?slug=answered-alike");
	expect(JSON.parse(nobody.text)).toMatchObject({ kind: "wrong" });
	const visitor = browser();
	await visitor.post("/start/company", company);
	const statuses = [];
	for (let count = 0; count < 70; count += 1) {
		statuses.push((await visitor.get(`/start/availability?slug=often-${count}`)).status);
	}
	expect(statuses.slice(0, 50)).toEqual(Array(50).fill(200));
	expect(statuses).toContain(429);
});

import { expect, test } from "vitest";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { company, siteBrowser } from "./site-browser.ts";

const kit = testKit();
const product = testProduct(kit);
const browser = () => siteBrowser(product);

const seenIn = (html: string) => /name="_seen"[^>]*value="(\d+)"/.exec(html)?.[1] ?? "";

test("looking makes no draft, the first form does, and only its browser has it", async () => {
	const visitor = browser();
	const page = await visitor.get("/start/company");
	expect(page.status).toBe(200);
	expect(page.headers["set-cookie"]).toBeUndefined();
	expect(page.headers["cache-control"]).toBe("private, no-store");
	const sent = await visitor.post("/start/company", company);
	expect(sent.status).toBe(302);
	expect(sent.headers.location).toBe("/start/address");
	const [set = ""] = sent.headers["set-cookie"] ?? [];
	expect(set).toMatch(/^cm_draft=.+; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/);
	expect((await visitor.get("/start/address")).text).toContain('value="thornbrook-advisory"');
	expect((await browser().get("/start/address")).headers.location).toBe("/start/company");
});

test("a step that cannot be done yet leads to the first that is not complete", async () => {
	const visitor = browser();
	for (const step of ["address", "you", "code", "plan", "team", "review", "progress"]) {
		const { status, headers } = await visitor.get(`/start/${step}`);
		expect([step, status, headers.location]).toEqual([
			step,
			302,
			step === "progress" ? "/start" : "/start/company",
		]);
	}
});

test("a wrong form comes back as it was typed and is kept so", async () => {
	const visitor = browser();
	const wrong = { ...company, name: "  ", vatNumber: "489027463" };
	const back = await visitor.post("/start/company", wrong);
	expect(back.status).toBe(422);
	expect(back.text).toContain("2 things need your attention");
	expect(back.text).toContain("9 digits so far. A VAT number has 10 and starts with 4.");
	expect(back.text).toContain('value="489027463"');
	expect((await visitor.get("/start/company")).text).toContain('value="489027463"');
});

test("two tabs: the second is shown what the first wrote, and decides", async () => {
	const visitor = browser();
	await visitor.post("/start/company", company);
	const seen = seenIn((await visitor.get("/start/company")).text);
	const first = await visitor.post("/start/company", { ...company, name: "First", _seen: seen });
	expect(first.status).toBe(302);
	const second = { ...company, name: "Second" };
	const asked = await visitor.post("/start/company", { ...second, _seen: seen });
	expect(asked.status).toBe(409);
	expect(asked.text).toContain("Changed in another tab at");
	expect(asked.text).toContain("First");
	expect(asked.text).toContain('value="Second"');
	expect((await visitor.get("/start/company")).text).toContain('value="First"');
	const decided = await visitor.post("/start/company", { ...second, _seen: seenIn(asked.text) });
	expect(decided.status).toBe(302);
	expect((await visitor.get("/start/company")).text).toContain('value="Second"');
});

test("kept while it is typed, wrong or right, and nobody else's draft is touched", async () => {
	const visitor = browser();
	const kept = await visitor.post("/start/draft", { ...company, name: "T", _step: "company" });
	expect(kept.status).toBe(200);
	expect(JSON.parse(kept.text)).toMatchObject({ seen: 1, conflict: null });
	expect((await visitor.get("/start/company")).text).toContain('value="T"');
	expect((await visitor.get("/start/address")).headers.location).toBe("/start/company");
	const unknown = await visitor.post("/start/draft", { _step: "constructor" });
	expect(unknown.status).toBe(404);
	const code = await visitor.post("/start/draft", { _step: "code", code: "123456" });
	expect(code.status).toBe(404);
});

test("a password is never sent back, and never kept as typed", async () => {
	const visitor = browser();
	await visitor.post("/start/company", company);
	await visitor.post("/start/address", { slug: "never-sent-back", _seen: "9" });
	const password = "wattle kettle harbour 7";
	const you = { name: "Pieter", email: "pieter", password, terms: "yes", _seen: "9" };
	const back = await visitor.post("/start/you", you);
	expect(back.status).toBe(422);
	expect(back.text).not.toContain(password);
	expect(back.text).not.toContain("argon2");
	expect(back.text).toContain("Yours is kept.");
	await visitor.post("/start/draft", { ...you, _step: "you" });
	const rows = await kit.owner`select answers from onboarding_drafts`;
	expect(JSON.stringify(rows)).not.toContain(password);
	expect(JSON.stringify(rows)).toContain("$argon2id$");
	const email = "pieter@never-sent-back.example";
	const on = await visitor.post("/start/you", { ...you, email, password: "", _seen: "9" });
	expect([on.status, on.headers.location]).toEqual([302, "/start/code"]);
});

test("an expired draft begins anew with what was just typed", async () => {
	const visitor = browser();
	await visitor.post("/start/company", company);
	await kit.owner`update onboarding_drafts set expires_at = now() - interval '1 minute'`;
	const sent = await visitor.post("/start/address", { slug: "typed-too-late", _seen: "1" });
	expect([sent.status, sent.headers.location]).toEqual([302, "/start/company?expired=1"]);
	expect((await visitor.get("/start/company?expired=1")).text).toContain(
		"We keep a sign-up for 14",
	);
	await visitor.post("/start/company", company);
	expect((await visitor.get("/start/address")).text).toContain('value="typed-too-late"');
});

test("the plan of the pricing page's link is chosen until the person chooses", async () => {
	const visitor = browser();
	const start = await visitor.get("/start?plan=business&billing=yearly");
	expect(start.headers.location).toBe("/start/company?plan=business&billing=yearly");
	await visitor.post("/start/company?plan=business&billing=yearly", company);
	const rows = await kit.owner`select answers->'plan' as plan from onboarding_drafts
		order by created_at desc limit 1`;
	expect(rows[0]?.plan).toMatchObject({
		values: { plan: "business", billing: "yearly" },
		done: false,
	});
});

test("a link from the mail shows nothing of the sign-up to who only has the link", async () => {
	const gone = await browser().get("/start/resume?token=nothing");
	expect(gone.text).toContain("This sign-up is no longer kept");
});

test("the sign-up is on the site only", async () => {
	const acme = await kit.createTenant();
	for (const host of [acme.slug, "product"]) {
		expect((await product.ask(host, "/start/company")).status).toBe(404);
		expect((await product.post(host, "/start/company", company)).status).toBe(404);
	}
});

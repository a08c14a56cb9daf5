import postgres from "postgres";
import { beforeAll, expect, test } from "vitest";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { company, siteBrowser } from "./site-browser.ts";

const kit = testKit();
const product = testProduct(kit);
const visitor = siteBrowser(product);

/** A browser whose sign-up is under way when the database stops taking anybody. */
beforeAll(async () => {
	await visitor.post("/start/company", { ...company, name: "Kept before" });
	const admin = postgres(kit.urls.superuserUrl, { max: 1 });
	const { database } = admin.options;
	await admin`alter database ${admin(database)} connection limit 0`;
	await admin`select pg_terminate_backend(pid, 2000) from pg_stat_activity
		where usename = 'cm_app' and datname = ${database}`;
	await admin.end();
});

test.for([
	["company", company, 'value="Thornbrook Advisory"'],
	["address", { slug: "thornbrook-sa" }, 'value="thornbrook-sa"'],
	["you", { name: "Pieter van Rensburg", email: "pieter@x.example" }, 'value="pieter@x.example"'],
	["plan", { plan: "business", billing: "yearly" }, 'checked="" value="business"'],
	["team", { "email.0": "ayesha@x.example", "role.0": "manager" }, 'value="ayesha@x.example"'],
] as const)(
	"the step %s comes back as it was typed while the database is away",
	async ([step, form, typed]) => {
		const { status, headers, text } = await visitor.post(`/start/${step}`, { ...form, _seen: "7" });
		expect([status, headers["retry-after"]]).toEqual([503, "5"]);
		expect(text).toContain("We cannot reach our database for the moment.");
		expect(text).toContain(typed);
		expect(/name="_seen"[^>]*value="(\d+)"/.exec(text)?.[1]).toBe("7");
	},
);

test("a password is asked for again, not sent back", async () => {
	const password = "wattle kettle harbour 7";
	const { status, text } = await visitor.post("/start/you", { name: "Pieter", password });
	expect(status).toBe(503);
	expect(text).toContain('value="Pieter"');
	expect(text).not.toContain(password);
});

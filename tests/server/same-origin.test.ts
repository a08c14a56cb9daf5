import { expect, test } from "vitest";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";

const kit = testKit();
const product = testProduct(kit);

const refused: Record<string, string>[] = [
	{},
	{ origin: "null" },
	{ origin: "https://evil.example.com" },
	{ origin: "http://localhost:3000" },
	{ origin: "http://sibling.localhost:3000" },
	{ "sec-fetch-site": "same-site" },
	{ "sec-fetch-site": "cross-site" },
	{ "sec-fetch-site": "none" },
	{ origin: "http://sibling.localhost:3000", "sec-fetch-site": "same-origin" },
	{ origin: "http://sibling.localhost:3000", "x-forwarded-host": "sibling.localhost:3000" },
];

test.each(refused)("an unsafe request from elsewhere never reaches Remix: %j", async (headers) => {
	const { slug } = await kit.createTenant();
	for (const path of ["/sign-in", "/sign-in.data", "/sign-in?_data=routes/sign-in", "/sign-out"]) {
		const answer = await product.ask(slug, path, { method: "POST", form: { a: "b" }, headers });
		expect(answer.status, path).toBe(403);
		expect(answer.headers["set-cookie"]).toBeUndefined();
	}
});

test("a form from the page itself gets through", async () => {
	const { slug } = await kit.createTenant();
	const byOrigin = await product.post(slug, "/sign-in", {});
	expect(byOrigin.status).not.toBe(403);
	const byFetchSite = await product.ask(slug, "/sign-in", {
		method: "POST",
		form: {},
		headers: { "sec-fetch-site": "same-origin" },
	});
	expect(byFetchSite.status).not.toBe(403);
});

test("dots in a path do not lead past the check", async () => {
	const { slug } = await kit.createTenant();
	const headers = { origin: "http://sibling.localhost:3000" };
	for (const path of [
		"/api/../sign-in",
		"/api/%2e%2e/sign-in",
		"/webhooks/..\\sign-in",
		"//api/x",
	]) {
		const answer = await product.ask(slug, path, { method: "POST", form: {}, headers });
		expect(answer.status, path).toBe(403);
	}
});

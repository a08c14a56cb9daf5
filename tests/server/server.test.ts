import { expect, test } from "vitest";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";

const kit = testKit();
const product = testProduct(kit, () => ({ METRICS_TOKEN: "a token of sixteen" }));

test("each answer has its own id, a policy with its own nonce, and no more than a page needs", async () => {
	const [one, two] = await Promise.all([product.ask("", "/"), product.ask("", "/")]);
	expect(one.headers["x-request-id"]).not.toBe(two.headers["x-request-id"]);
	const policy = String(one.headers["content-security-policy"]);
	const nonce = policy.match(/'nonce-([^']+)'/)?.[1] ?? "";
	expect(nonce.length).toBeGreaterThan(20);
	expect(policy).not.toContain("unsafe");
	expect(String(two.headers["content-security-policy"])).not.toContain(nonce);
	expect(one.text).toContain(`nonce="${nonce}"`);
	expect(one.text).not.toMatch(/<[a-z][^>]*\sstyle=/);
	expect(one.headers.vary).toContain("Host");
	expect(one.headers["x-content-type-options"]).toBe("nosniff");
	expect(one.headers["x-powered-by"]).toBeUndefined();
	expect(one.headers["cache-control"]).toContain("no-store");
});

test("hashed files are kept for good, come compressed, and a missing one is a 404", async () => {
	const page = await product.ask("", "/");
	const script = page.text.match(/\/assets\/[^"]+\.js/)?.[0] ?? "";
	const file = await product.ask("", script, { headers: { "accept-encoding": "br" } });
	expect(file.status).toBe(200);
	expect(file.headers["cache-control"]).toContain("immutable");
	expect(file.headers["content-encoding"]).toBe("br");
	expect((await product.ask("", "/assets/none.js")).status).toBe(404);
});

test("a body that is too large, or does not say how large, is refused before it is read", async () => {
	const large = await product.post("", "/find-my-workspace", {}, { body: "x".repeat(1_048_577) });
	expect(large.status).toBe(413);
	const chunked = await product.ask("", "/find-my-workspace", {
		method: "POST",
		headers: { origin: "http://localhost:3000", "transfer-encoding": "chunked" },
	});
	expect(chunked.status).toBe(411);
});

test("health says that the process lives, readiness what is missing", async () => {
	expect((await product.ask("10.0.0.1", "/healthz")).status).toBe(200);
	const ready = await product.ask("10.0.0.1", "/readyz");
	const all = { ready: true, missing: [], late: [] };
	expect([ready.status, JSON.parse(ready.text)]).toEqual([200, all]);
});

test("metrics answer to this machine or to the token, not to a proxy's visitor", async () => {
	expect((await product.ask("", "/metrics")).text).toContain("http_request_seconds_bucket");
	const forwarded = { "x-forwarded-for": "203.0.113.9" };
	expect((await product.ask("", "/metrics", { headers: forwarded })).status).toBe(404);
	const withToken = { ...forwarded, authorization: "Bearer a token of sixteen" };
	expect((await product.ask("", "/metrics", { headers: withToken })).status).toBe(200);
	const wrongToken = { ...forwarded, authorization: "Bearer another of sixteen" };
	expect((await product.ask("", "/metrics", { headers: wrongToken })).status).toBe(404);
});

test("a path that makes no sense is a calm page", async () => {
	const answer = await product.ask("", "/%E0%A4%A");
	expect(answer.status).toBe(400);
	expect(answer.text).not.toMatch(/Error|at /);
});

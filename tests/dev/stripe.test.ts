import { existsSync } from "node:fs";
import { join } from "node:path";
import Stripe from "stripe";
import { expect, onTestFinished, test } from "vitest";
import { startLocalStripe } from "#dev/stripe.ts";
import { dataDirectory } from "./data-directory.ts";

test("the next start has the same address, key, secret and customers", async () => {
	const dataDir = dataDirectory();
	const start = async () => {
		const local = await startLocalStripe({
			dataDir,
			webhookUrl: "http://127.0.0.1:9/webhooks/stripe",
		});
		onTestFinished(local.stop);
		const { hostname: host, port } = new URL(local.origin);
		return { ...local, sdk: new Stripe(local.secretKey, { host, port, protocol: "http" }) };
	};
	const first = await start();
	const { id } = await first.sdk.customers.create({ name: "Acme" });
	await first.stop();
	expect(existsSync(join(dataDir, "stripe", "journal.jsonl"))).toBe(true);

	const next = await start();
	const { origin, secretKey, webhookSecret } = first;
	expect(next).toMatchObject({ origin, secretKey, webhookSecret });
	expect(secretKey).toMatch(/^sk_test_/);
	expect(await next.sdk.customers.retrieve(id)).toMatchObject({ name: "Acme" });
});

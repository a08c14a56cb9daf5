import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startStripeSandbox } from "#dev/stripe-sandbox.ts";
import { catalogue, customerWithCard, openSandbox, refusal, sdkFor } from "./sandbox-kit.ts";

function directory(): string {
	const made = mkdtempSync(join(tmpdir(), "stripe-sandbox-"));
	onTestFinished(() => rmSync(made, { recursive: true }));
	return made;
}

test("a restart keeps everything, kept answers and order included", async () => {
	const dataDir = directory();
	const first = await startStripeSandbox({ dataDir });
	const sdk = sdkFor(first);
	const { team } = await catalogue(sdk);
	const customer = await customerWithCard(sdk);
	const subscription = await sdk.subscriptions.create(
		{ customer: customer.id, items: [{ price: team.id, quantity: 2 }] },
		{ idempotencyKey: "k1" },
	);
	const events = await sdk.events.list({ limit: 100 });
	await first.stop();

	const { sdk: later } = await openSandbox({ dataDir });
	const read = (value: unknown) => JSON.parse(JSON.stringify(value));
	expect(read(await later.subscriptions.retrieve(subscription.id))).toEqual(read(subscription));
	expect(read((await later.events.list({ limit: 100 })).data)).toEqual(read(events.data));
	const again = await later.subscriptions.create(
		{ customer: customer.id, items: [{ price: team.id, quantity: 2 }] },
		{ idempotencyKey: "k1" },
	);
	expect(again.id).toBe(subscription.id);
});

test("half a line left by a killed process is passed over", async () => {
	const dataDir = directory();
	const first = await startStripeSandbox({ dataDir });
	const customer = await sdkFor(first).customers.create({ name: "Acme" });
	await first.stop();
	appendFileSync(
		join(dataDir, "stripe", "journal.jsonl"),
		'{"put":[{"object":"customer","id":"cus_ha',
	);
	const { sdk } = await openSandbox({ dataDir });
	expect((await sdk.customers.list()).data.map(({ id }) => id)).toEqual([customer.id]);
});

test("a request that fails half-way leaves nothing", async () => {
	const { sdk } = await openSandbox();
	const { team } = await catalogue(sdk);
	const customer = await customerWithCard(sdk, "pm_card_chargeCustomerFail");
	const before = await sdk.events.list({ limit: 100 });
	await refusal(
		sdk.subscriptions.create({
			customer: customer.id,
			items: [{ price: team.id }],
			payment_behavior: "error_if_incomplete",
		}),
	);
	expect((await sdk.subscriptions.list({ status: "all" })).data).toEqual([]);
	expect((await sdk.invoices.list()).data).toEqual([]);
	expect((await sdk.events.list({ limit: 100 })).data).toHaveLength(before.data.length);
});

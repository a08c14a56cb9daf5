import { setTimeout as pause } from "node:timers/promises";
import { eq, isNull, sql } from "drizzle-orm";
import Stripe from "stripe";
import { connectDatabase, type Database } from "#db/connection.ts";
import { stripeEvents, subscriptions } from "#db/public/subscriptions.ts";
import { type StripeSandbox, startStripeSandbox } from "#dev/stripe-sandbox.ts";
import { type Answer, ask } from "#tests/kit/http.ts";
import { startBenchDatabase } from "./lib/database.ts";
import { type BenchProduct, startBenchProduct } from "./lib/product.ts";
import { quantile, type Result, resultOf } from "./lib/result.ts";
import { createWorkspaces, type Workspace } from "./lib/workspaces.ts";

const tenants = 20;
const eventsPerRun = 200;
const runs = 3;
const atOnce = 16;
const changes = 12;

export const name = `Payments: webhooks of ${tenants} customers, and how soon a change is everywhere`;

export async function run(): Promise<Result[]> {
	const server = await startBenchDatabase();
	const sandbox = await startStripeSandbox();
	const database = connectDatabase({ url: server.appUrl, size: 1, publicSize: 4 });
	const product = await startBenchProduct(server.appUrl, 2, {
		WORKER: "inside",
		STRIPE_SECRET_KEY: sandbox.secretKey,
		STRIPE_API_BASE: sandbox.origin,
		STRIPE_WEBHOOK_SECRETS: sandbox.webhookSecret,
	});
	try {
		const workspaces = await createWorkspaces(server, tenants);
		const customers = await customersOf(database, sandbox, workspaces);
		return [
			...(await webhooks(product, database, sandbox, customers)),
			await propagation(product, database, workspaces),
		];
	} finally {
		await product.stop();
		await database.stop();
		await sandbox.stop();
		await server.stop();
	}
}

async function customersOf(
	database: Database,
	{ secretKey, sdkOptions }: StripeSandbox,
	workspaces: readonly Workspace[],
): Promise<string[]> {
	const sdk = new Stripe(secretKey, sdkOptions);
	return Promise.all(
		workspaces.map(async ({ id }) => {
			const customer = await sdk.customers.create({ metadata: { tenant_id: id } });
			await database.public.insert(subscriptions).values({ tenantId: id, customerId: customer.id });
			return customer.id;
		}),
	);
}

/** Signed events, sixteen on their way at once; each is stored with its job before it is answered. */
async function webhooks(
	{ port }: BenchProduct,
	database: Database,
	{ webhookSecret }: StripeSandbox,
	customers: readonly string[],
): Promise<Result[]> {
	const { webhooks: signer } = new Stripe("sk_test_bench");
	const send = async (n: number) => {
		const payload = JSON.stringify({
			...{ id: `evt_bench_${n}`, object: "event", type: "customer.subscription.updated" },
			created: Math.floor(Date.now() / 1000),
			data: { object: { object: "subscription", customer: customers[n % customers.length] } },
		});
		const signature = signer.generateTestHeaderString({ payload, secret: webhookSecret });
		const answer = await ask(port, `localhost:${port}`, "/webhooks/stripe", {
			method: "POST",
			headers: { "stripe-signature": signature, "content-type": "application/json" },
			body: payload,
		});
		if (answer.status !== 200) throw new Error(`A webhook was answered ${answer.status}.`);
	};
	const rates: number[] = [];
	const late: number[] = [];
	for (let round = 0; round <= runs; round += 1) {
		const first = round * eventsPerRun;
		const began = performance.now();
		await inLanes(eventsPerRun, (n) => send(first + n));
		const rate = eventsPerRun / ((performance.now() - began) / 1_000);
		const p99 = await processedWithin(database);
		// The first round warms up.
		if (round > 0) {
			rates.push(rate);
			late.push(p99);
		}
	}
	return [
		resultOf("webhooks taken in", "events/s", rates),
		resultOf("from arrival until the mirror is written: 99th percentile", "ms", late),
	];
}

async function inLanes(count: number, work: (n: number) => Promise<void>): Promise<void> {
	let next = 0;
	const lane = async () => {
		while (next < count) {
			const n = next;
			next += 1;
			await work(n);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, lane));
}

/** Waits until all are processed, and forgets them. @returns milliseconds */
async function processedWithin({ public: db }: Database): Promise<number> {
	while ((await db.$count(stripeEvents, isNull(stripeEvents.processedAt))) > 0) await pause(50);
	const took = await db.delete(stripeEvents).returning({
		ms: sql<number>`extract(epoch from processed_at - received_at) * 1000`.mapWith(Number),
	});
	return quantile(
		took.map(({ ms }) => ms),
		0.99,
	);
}

/** From the commit that takes a plan's feature away, or gives it, until a page of another process says so. */
async function propagation(
	product: BenchProduct,
	database: Database,
	workspaces: readonly Workspace[],
): Promise<Result> {
	const [workspace] = workspaces;
	if (!workspace) throw new Error("There is no workspace.");
	const headers = await product.headersOf(workspace);
	const ofReports = () => ask(product.port, headers.host ?? "", "/reports", { headers });
	const took: number[] = [];
	for (let n = 0; n < changes; n += 1) {
		const plan = n % 2 === 0 ? "starter" : "team";
		const expected = plan === "team" ? 200 : 403;
		await pause(137 * (n % 7));
		await database.public
			.update(subscriptions)
			.set({ status: "active", plan, planVersion: 1, seats: 10 })
			.where(eq(subscriptions.tenantId, workspace.id));
		const began = performance.now();
		await untilBothSay(expected, ofReports);
		took.push(performance.now() - began);
	}
	return resultOf("a change of plan is on the pages of both processes after", "ms", took, {
		aim: { atMost: 2_000 },
	});
}

/** The processes answer in turn: eight right answers in a row are of both. */
async function untilBothSay(status: number, answer: () => Promise<Answer>): Promise<void> {
	let right = 0;
	while (right < 8) right = (await answer()).status === status ? right + 1 : 0;
}

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { readEnv } from "#app/env.server.ts";
import { runPlansCommand } from "#app/modules/subscription/plans-command.server.ts";
import { subscriptions } from "#db/public/subscriptions.ts";
import { testKit } from "#tests/kit/kit.ts";
import { jobsOf } from "#tests/kit/queue.ts";
import { testEnv } from "#tests/kit/services.ts";
import { testStripe } from "#tests/kit/stripe.ts";

const kit = testKit();
const stripe = testStripe();

async function run(args: string[], env: Record<string, string> = stripe.env) {
	const answer = { out: "", err: "" };
	const code = await runPlansCommand(args, {
		out: (line) => {
			answer.out += `${line}\n`;
		},
		err: (line) => {
			answer.err += `${line}\n`;
		},
		open: () =>
			Promise.resolve({
				env: readEnv({ ...testEnv(kit), ...env }),
				stop: () => Promise.resolve(),
			}),
	});
	return { code, ...answer };
}

test("drift ends with 1 and says what differs, a plan changes nothing, and a sync mends it", async () => {
	const same = "Nothing differs from the catalogue.\n";
	expect(await run(["drift"])).toEqual({ code: 0, out: same, err: "" });
	expect(await run(["plan"])).toEqual({ code: 0, out: "There is nothing to do.\n", err: "" });
	await stripe.sdk.products.update("plan_team_v1", { active: false });
	const step = "Set name, description and metadata of the product plan_team_v1";
	expect(await run(["plan"])).toMatchObject({
		code: 0,
		out: `Stripe: ${step}\nThat is the plan; nothing was changed.\n`,
	});
	expect(await run(["drift"])).toMatchObject({ code: 1, out: expect.stringContaining(step) });
	expect(await run(["sync"])).toMatchObject({
		code: 0,
		out: `Stripe: ${step}\nStripe holds the catalogue.\n`,
	});
	expect(await run(["drift"])).toMatchObject({ code: 0 });
	expect(await stripe.sdk.products.retrieve("plan_team_v1")).toMatchObject({ active: true });
});

test("a workspace is reconciled at once by its slug, and all by the worker", async () => {
	const acme = await kit.createTenant();
	const customer = await stripe.createCustomer(kit, acme);
	await stripe.sdk.subscriptions.create({
		customer,
		items: [{ price: stripe.price("team_v1_monthly_zar") }],
	});
	expect(await run(["reconcile", acme.slug])).toMatchObject({ code: 0 });
	const [row] = await kit.database.public
		.select({ status: subscriptions.status })
		.from(subscriptions)
		.where(eq(subscriptions.tenantId, acme.id));
	expect(row?.status).toBe("active");
	expect((await run(["reconcile"])).out).toMatch(/asks for 1 customers/);
	expect((await jobsOf(kit, null)).map(({ data }) => data.job)).toEqual(["sync-customer"]);
	expect(await run(["reconcile", "nobody-here"])).toMatchObject({
		code: 1,
		err: expect.stringContaining("nobody-here"),
	});
});

test("without Stripe it says what is missing", async () => {
	expect(await run(["sync"], {})).toMatchObject({
		code: 1,
		err: expect.stringContaining("STRIPE_SECRET_KEY"),
	});
	const away = { STRIPE_SECRET_KEY: "sk_test_x", STRIPE_API_BASE: "http://127.0.0.1:9" };
	expect(await run(["drift"], away)).toMatchObject({
		code: 1,
		err: expect.stringContaining("Stripe does not answer"),
	});
});

test.for([[[]], [["toString"]], [["drift", "now"]]])("%s is wrong usage", async ([args]) => {
	expect(await run([...(args ?? [])])).toMatchObject({ code: 2 });
});

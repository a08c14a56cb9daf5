import { expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { composeMail } from "#app/modules/mail/compose.server.ts";
import {
	cancelAtEnd,
	changePlan,
	keepAsItIs,
} from "#app/modules/subscription/change-plan.server.ts";
import type { PlanChoice } from "#app/modules/subscription/plan-choice.ts";
import { syncCustomer } from "#app/modules/subscription/sync.server.ts";
import { members } from "#db/tenant/members.ts";
import { testKit } from "#tests/kit/kit.ts";
import { queuedMails } from "#tests/kit/queued-mail.ts";
import { testServices } from "#tests/kit/services.ts";
import { testStripe } from "#tests/kit/stripe.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { buyer, comeBack, heldBy } from "./buyer.ts";
import { mirrorOf } from "./mirrored.ts";

const kit = testKit();
const stripe = testStripe();
let ahead = 0;
const product = testServices(kit, {
	env: () => stripe.env,
	clock: () => new Date(Date.now() + ahead),
});

const team: PlanChoice = { plan: "team", billing: "monthly", seats: 3, addOns: [] };

async function change(tenant: TestTenant, wanted: Partial<PlanChoice>) {
	const held = await heldBy(product.services, tenant);
	await changePlan(product.services, held, { ...team, ...wanted }, product.services.clock());
}

/** What owners and finance were told, without whom. */
async function told(tenant: TestTenant) {
	const mails = await queuedMails(kit, tenant.id);
	return mails.filter(({ template, to }) => template === "plan-news" && to === tenant.owner.email);
}

const kinds = async (tenant: TestTenant) => (await told(tenant)).map(({ data }) => data.kind);

test("who buys is welcomed, and told of each change until the end, each once", async () => {
	const tenant = await buyer(kit, product.services, team);
	expect(await kinds(tenant)).toEqual(["begun"]);
	await change(tenant, { plan: "business" });
	await change(tenant, { plan: "team" });
	await keepAsItIs(product.services, await heldBy(product.services, tenant));
	const held = await heldBy(product.services, tenant);
	await cancelAtEnd(product.services, held);
	await keepAsItIs(product.services, held);
	await cancelAtEnd(product.services, held);
	stripe.sandbox.advance(32 * 86_400);
	ahead += 32 * 86_400_000;
	for (let look = 0; look < 3; look += 1) await comeBack(product.services, tenant);
	expect(await kinds(tenant)).toEqual([
		...["begun", "changed", "scheduled", "taken-back", "cancelled", "kept", "cancelled", "ended"],
	]);
});

test("a change at Stripe itself is told once, however many hear of it at once", async () => {
	const tenant = await buyer(kit, product.services, team);
	const { subscriptionId, customerId = "" } = (await mirrorOf(kit, tenant)) ?? {};
	const { items } = await stripe.sdk.subscriptions.retrieve(subscriptionId ?? "");
	await stripe.sdk.subscriptions.update(subscriptionId ?? "", {
		items: [{ id: items.data[0]?.id ?? "", quantity: 5 }],
	});
	const services = { ...product.services, stripe: stripe.api };
	await Promise.all([1, 2, 3, 4].map(() => syncCustomer(services, customerId)));
	const [, changed, ...more] = await told(tenant);
	expect(more).toEqual([]);
	expect(changed?.data).toMatchObject({ kind: "changed", holds: { title: "Team", seats: 5 } });
});

test("owners and finance hear of it, with the next amount as Stripe says it", async () => {
	const tenant = await kit.createTenant({ plan: "starter", trialEndsAt: new Date(0) });
	const finance = "finance@tells.example";
	await kit.asTenant(tenant, (db) =>
		db.insert(members).values([
			{ id: newId(), name: "Fin", email: finance, role: "finance" },
			{ id: newId(), name: "Ann", email: "ann@tells.example", role: "admin" },
		]),
	);
	const customer = await stripe.createCustomer(kit, tenant);
	await stripe.sdk.subscriptions.create({
		customer,
		items: [{ price: stripe.price("team_v1_monthly_zar"), quantity: 3 }],
	});
	await comeBack(product.services, tenant);
	const mails = await queuedMails(kit, tenant.id);
	expect(mails.map(({ to }) => to)).toEqual([tenant.owner.email, finance]);
	const mirror = await mirrorOf(kit, tenant);
	expect(mails[1]?.data).toMatchObject({
		payment: { amount: String(13_000 * 3), currency: "ZAR" },
		holds: { title: "Team", seats: 3, billing: "monthly" },
	});
	expect(mirror?.periodEnd).not.toBeNull();
});

test("what waits is told with the amount that it will cost", async () => {
	const tenant = await buyer(kit, product.services, team);
	await change(tenant, { plan: "starter", seats: 2, addOns: ["stock"] });
	const [, scheduled] = await told(tenant);
	expect(scheduled?.data).toMatchObject({
		kind: "scheduled",
		next: { title: "Starter with Stock", seats: 2 },
		// With 15 % tax.
		payment: { amount: String((10_500 * 2 * 115) / 100) },
	});
	const { subject, text } = composeMail(
		"1",
		{ template: "plan-news", to: tenant.owner.email, data: scheduled?.data },
		{
			...{ name: "Acme", senderName: "Acme", replyTo: null, origin: "https://acme.example" },
			unsubscribePath: "/unsubscribe/abc",
		},
	);
	expect(subject).toMatch(/^Acme has Starter with Stock for 2 people from \d+ \w+ \d{4}$/);
	expect(text).toMatch(/tax included/);
	expect(text).toContain("https://acme.example/plan");
});

test("when Stripe does not say the next amount, the mail goes without it", async () => {
	const tenant = await kit.createTenant({ plan: "starter", trialEndsAt: new Date(0) });
	const customer = await stripe.createCustomer(kit, tenant);
	await stripe.sdk.subscriptions.create({
		customer,
		items: [{ price: stripe.price("team_v1_monthly_zar"), quantity: 1 }],
	});
	const away = Object.assign(new Error("away"), { name: "StripeAway" });
	const services = {
		...product.services,
		stripe: { ...stripe.api, readPeriodAmount: () => Promise.reject(away) },
	};
	await syncCustomer(services, customer);
	expect((await told(tenant)).map(({ data }) => data.payment)).toEqual([null]);
});

import { expect, test } from "vitest";
import { startEndpoint } from "./endpoint.ts";
import { catalogue, openSandbox, refusal } from "./sandbox-kit.ts";

test("a product is made once by its own id, and goes only without prices", async () => {
	const { sdk } = await openSandbox();
	const product = await sdk.products.create({ id: "team-v1", name: "Team" });
	expect(product).toMatchObject({ id: "team-v1", active: true });
	expect((await refusal(sdk.products.create({ id: "team-v1", name: "Team" }))).code).toBe(
		"resource_already_exists",
	);
	await sdk.prices.create({
		product: "team-v1",
		currency: "zar",
		unit_amount: 100,
		recurring: { interval: "month" },
	});
	expect((await refusal(sdk.products.del("team-v1"))).statusCode).toBe(400);
	const spare = await sdk.products.create({ name: "Spare" });
	expect((await sdk.products.del(spare.id)).deleted).toBe(true);
	expect((await sdk.products.list({ ids: ["team-v1"] })).data).toHaveLength(1);
});

test("prices are found by key, product, interval and whether they are sold", async () => {
	const { sdk } = await openSandbox();
	const { team, yearly, starter } = await catalogue(sdk);
	await sdk.prices.update(starter.id, { active: false });
	const ids = async (wanted: Parameters<typeof sdk.prices.list>[0]) =>
		(await sdk.prices.list(wanted)).data.map(({ id }) => id);
	expect(await ids({ lookup_keys: ["team-month", "nothing"] })).toEqual([team.id]);
	expect(await ids({ product: String(yearly.product) })).toEqual([yearly.id]);
	expect(await ids({ recurring: { interval: "year" } })).toEqual([yearly.id]);
	expect(await ids({ active: false })).toEqual([starter.id]);
});

test("a feature is on a product once, and its name changes everywhere", async () => {
	const { sdk } = await openSandbox();
	const product = await sdk.products.create({ name: "Team" });
	const feature = await sdk.entitlements.features.create({ name: "Leave", lookup_key: "leave" });
	expect(
		(await refusal(sdk.entitlements.features.create({ name: "Again", lookup_key: "leave" }))).param,
	).toBe("lookup_key");
	const attached = await sdk.products.createFeature(product.id, {
		entitlement_feature: feature.id,
	});
	await refusal(sdk.products.createFeature(product.id, { entitlement_feature: feature.id }));
	await sdk.entitlements.features.update(feature.id, { name: "Time off" });
	const { data } = await sdk.products.listFeatures(product.id);
	expect(data.map((one) => one.entitlement_feature.name)).toEqual(["Time off"]);
	await sdk.products.deleteFeature(product.id, attached.id);
	expect((await sdk.products.listFeatures(product.id)).data).toEqual([]);
});

test.each([
	["nothing off", { duration: "once" }],
	["both", { percent_off: 10, amount_off: 100, currency: "zar" }],
	["an amount without a currency", { amount_off: 100 }],
	["more than all", { percent_off: 101 }],
	["some months, of how many nobody says", { percent_off: 10, duration: "repeating" }],
] as const)("a coupon with %s makes no sense", async (_, wanted) => {
	const { sdk } = await openSandbox();
	expect((await refusal(sdk.coupons.create(wanted))).statusCode).toBe(400);
});

test("an active promotion code is the only one of its name, whatever its case", async () => {
	const { sdk } = await openSandbox();
	const { id: coupon } = await sdk.coupons.create({ percent_off: 10 });
	const create = (code: string) =>
		sdk.promotionCodes.create({ promotion: { type: "coupon", coupon }, code });
	const first = await create("WELCOME");
	expect((await refusal(create("welcome"))).code).toBe("resource_already_exists");
	await sdk.promotionCodes.update(first.id, { active: false });
	expect((await create("welcome")).active).toBe(true);
	const found = await sdk.promotionCodes.list({ code: "Welcome", active: true });
	expect(found.data).toHaveLength(1);
});

test("a webhook endpoint that is disabled gets nothing until it is enabled again", async () => {
	const { url, received } = await startEndpoint();
	const { sandbox, sdk } = await openSandbox();
	const { id } = await sdk.webhookEndpoints.create({ url, enabled_events: ["*"] });
	await sdk.webhookEndpoints.update(id, { disabled: true });
	await sdk.customers.create();
	await sandbox.webhooksSent();
	expect(received).toEqual([]);
	await sdk.webhookEndpoints.update(id, { disabled: false });
	await sdk.customers.create();
	await sandbox.webhooksSent();
	expect(received).toHaveLength(1);
	expect((await sdk.webhookEndpoints.del(id)).deleted).toBe(true);
});

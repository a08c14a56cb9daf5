import { desc } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditLines } from "#db/tenant/audit.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { testStripe } from "#tests/kit/stripe.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { buyer } from "./buyer.ts";

const kit = testKit();
const stripe = testStripe();
const product = testProduct(kit, () => stripe.env);

async function send(tenant: TestTenant, path: string, form: Record<string, string> = {}) {
	const cookie = await product.cookieOf(tenant);
	const headers = { cookie, accept: "text/html", "sec-fetch-dest": "document" };
	const answer = await product.post(tenant.slug, path, form, { headers });
	expect(answer.status, answer.text.slice(0, 300)).toBeLessThan(400);
}

async function newestLine(tenant: TestTenant) {
	const [line] = await kit.asTenant(tenant, (db) =>
		db
			.select({
				action: auditLines.action,
				actorId: auditLines.actorId,
				after: auditLines.after,
			})
			.from(auditLines)
			.orderBy(desc(auditLines.at), desc(auditLines.id))
			.limit(1),
	);
	return line;
}

test("what an owner makes of the plan stands in the history, with who did it", async () => {
	const choice = { plan: "team", billing: "monthly", seats: 3, addOns: [] } as const;
	const tenant = await buyer(kit, product.services, choice);
	const actorId = tenant.owner.id;
	await send(tenant, "/plan/change", { plan: "business", billing: "monthly", seats: "3" });
	const chosen = { plan: "Business", billing: "monthly", seats: 3, from: "from now" };
	expect(await newestLine(tenant)).toEqual({ action: "plan:choose", actorId, after: chosen });
	await send(tenant, "/plan/change", { plan: "business", billing: "monthly", seats: "2" });
	const later = { ...chosen, seats: 2, from: "from the next period" };
	expect(await newestLine(tenant)).toEqual({ action: "plan:choose", actorId, after: later });
	await send(tenant, "/plan/resumption");
	expect(await newestLine(tenant)).toMatchObject({ action: "plan:keep", actorId });
	await send(tenant, "/plan/cancellation");
	expect(await newestLine(tenant)).toMatchObject({ action: "plan:cancel", actorId });
	const cookie = await product.cookieOf(tenant);
	const { text } = await product.ask(tenant.slug, "/audit?area=plan", { headers: { cookie } });
	expect(text).toContain("ended the plan with what is paid for");
});

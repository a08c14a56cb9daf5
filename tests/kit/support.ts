import { giveConsent } from "#app/modules/support/consent.server.ts";
import { consentChoices } from "#app/modules/support/consent-life.ts";
import { auditLines } from "#db/tenant/audit.ts";
import type { Kit } from "./kit.ts";
import type { Product } from "./product.ts";
import type { TestStaff } from "./staff.ts";
import type { TestTenant } from "./tenant.ts";

/** The tenant's owner lets support look, for an hour unless said otherwise. */
export function consentOf(
	kit: Kit,
	tenant: TestTenant,
	hours: 1 | 24 | 168 = 1,
	now = new Date(),
): Promise<void> {
	const choice = consentChoices.find((each) => each.hours === hours);
	if (!choice) throw new Error(`No consent lasts ${hours} hours.`);
	const owner = { kind: "member", id: tenant.owner.id } as const;
	return kit.asTenant(tenant, (db) => giveConsent(db, owner, choice, now));
}

/** The code that staff get in the console, as a browser does. */
export async function wayIn(product: Product, slug: string, staff: TestStaff): Promise<string> {
	const path = `/console/tenants/${slug}/visit`;
	const answer = await product.post("product", path, {}, { headers: { cookie: staff.cookie } });
	const code = /code=([\w-]{43})/.exec(String(answer.headers.refresh))?.[1];
	if (!code) throw new Error(`No way in: ${answer.status}`);
	return code;
}

/** Goes in with a code: the answer, and the Cookie header that it sets. */
export async function goIn(product: Product, slug: string, code: string) {
	const answer = await product.post(slug, "/support", { code });
	return { status: answer.status, cookie: answer.headers["set-cookie"]?.[0]?.split(";")[0] ?? "" };
}

/** The Cookie header of one of ours who looks at the tenant. */
export async function lookAt(product: Product, slug: string, staff: TestStaff): Promise<string> {
	const { cookie } = await goIn(product, slug, await wayIn(product, slug, staff));
	if (!cookie) throw new Error("Did not get in");
	return cookie;
}

/** What the tenant's audit says of support, oldest first: `support-visit:look /people`. */
export async function supportLinesOf(kit: Kit, tenant: TestTenant): Promise<string[]> {
	const lines = await kit.asTenant(tenant, (db) =>
		db
			.select({ action: auditLines.action, after: auditLines.after })
			.from(auditLines)
			.orderBy(auditLines.at, auditLines.id),
	);
	return lines
		.filter(({ action }) => action.startsWith("support-"))
		.map(({ action, after }) => {
			const path = new Map(Object.entries(after ?? {})).get("path");
			return typeof path === "string" ? `${action} ${path}` : action;
		});
}

/** A tenant with an employee, Sipho Dube, whose owner lets support look. */
export async function openTenant(kit: Kit): Promise<TestTenant> {
	const tenant = await kit.createTenant({ members: [{ role: "employee", name: "Sipho Dube" }] });
	await consentOf(kit, tenant);
	return tenant;
}

/** How one of ours ceases to be somebody who may look. */
export function waysToLoseSupport(
	{ owner }: Kit,
	product: Product,
): ((leaving: TestStaff) => Promise<unknown>)[] {
	return [
		({ id }) => owner`update staff set role = 'product' where id = ${id}`.execute(),
		({ id }) => owner`update staff set deactivated_at = now() where id = ${id}`.execute(),
		({ cookie }) => product.post("product", "/sign-out", {}, { headers: { cookie } }),
	];
}

import { isNotNull } from "drizzle-orm";
import { readSettings } from "#app/modules/settings/read.server.ts";
import type { Can } from "#app/request/entitlement.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { mailDomains } from "#db/tenant/sign-on.ts";
import type { SignOnRule } from "./sign-on-rule.ts";

/**
 * Null where nobody signs in with a provider: not set up, not in the plan any more, or switched off by us. Passwords
 * count for everybody then.
 */
export async function readSignOnRule(db: TenantDb, can: Can): Promise<SignOnRule | null> {
	if (!can("sso").allowed) return null;
	const { SSO_MODE, SSO_ISSUER, SSO_CLIENT_ID, SSO_BUTTON } = await readSettings(db);
	if (SSO_MODE === "off" || SSO_ISSUER === null || SSO_CLIENT_ID === null) return null;
	const proven = await db
		.select({ domain: mailDomains.domain })
		.from(mailDomains)
		.where(isNotNull(mailDomains.provenAt));
	return {
		label: SSO_BUTTON ?? "your company’s sign-in",
		isRequired: SSO_MODE === "required",
		domains: proven.map(({ domain }) => domain),
	};
}

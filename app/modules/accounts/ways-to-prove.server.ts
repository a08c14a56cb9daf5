import { eq } from "drizzle-orm";
import { normalEmail } from "#app/lib/email-address.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import type { Can } from "#app/request/entitlement.server.ts";
import type { Member } from "#app/request/session.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { heldFactors } from "./factors/held-factors.server.ts";
import { readSignOnRule } from "./read-sign-on-rule.server.ts";
import { signOnAgain } from "./sign-on-offers.ts";
import { mustSignOn } from "./sign-on-rule.ts";

/** How a member can show once more that it is them. */
export async function waysToProve({ db, can, member, context, url }: MemberArgs) {
	const { codeApp, passkeysHere } = await heldFactors(db, member.id, context.host.host);
	const hasPassword = (await passwordThatCounts(db, can, member)) !== null;
	return {
		codeApp,
		passkey: passkeysHere > 0,
		password: hasPassword,
		signOn: signOnAgain(await readSignOnRule(db, can), url),
	};
}

/** The hash of a member's password; null for who has none, or has to come by the company's provider. */
export async function passwordThatCounts(
	db: TenantDb,
	can: Can,
	{ id, email, role }: Pick<Member, "id" | "email" | "role">,
): Promise<string | null> {
	const rule = await readSignOnRule(db, can);
	if (mustSignOn(rule, { email: normalEmail(email), role })) return null;
	const [row] = await db
		.select({ stored: members.passwordHash })
		.from(members)
		.where(eq(members.id, id));
	return row?.stored ?? null;
}

import { generateAuthenticationOptions, generateRegistrationOptions } from "@simplewebauthn/server";
import { and, eq } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { passkeys } from "#db/tenant/sign-in.ts";

type Person = { readonly id: string; readonly name: string; readonly email: string };

/** What the browser needs to make a passkey that belongs to this host, and to it alone. */
export async function makeOptions(
	db: TenantDb,
	{ member, host, workspace }: { member: Person; host: string; workspace: string },
) {
	const known = await ownPasskeys(db, member.id, host);
	return generateRegistrationOptions({
		rpName: workspace,
		rpID: host,
		userID: new TextEncoder().encode(member.id),
		userName: member.email,
		userDisplayName: member.name,
		excludeCredentials: known,
		authenticatorSelection: { residentKey: "preferred", userVerification: "preferred" },
	});
}

/** What it needs to sign with one: of anybody, who is known by it then, or of this member. */
export async function signOptions(db: TenantDb, host: string, memberId: string | null) {
	if (memberId === null) {
		return generateAuthenticationOptions({ rpID: host, userVerification: "required" });
	}
	return generateAuthenticationOptions({
		rpID: host,
		userVerification: "preferred",
		allowCredentials: await ownPasskeys(db, memberId, host),
	});
}

function ownPasskeys(db: TenantDb, memberId: string, host: string) {
	return db
		.select({ id: passkeys.credentialId })
		.from(passkeys)
		.where(and(eq(passkeys.memberId, memberId), eq(passkeys.host, host)));
}

import { newId } from "#app/lib/id.ts";
import { passkeys } from "#db/tenant/sign-in.ts";
import { codeOf, cookiesIn, offeredApp, recoveryCodesIn } from "#tests/kit/code-app.ts";
import { at, type Drive, type Round, tokenTo } from "./drive.ts";

/** A passkey of a member's, the owner's unless said otherwise, whose key nobody has. */
export async function newPasskey(
	{ kit, tenant, found }: Round,
	memberId = tenant.owner.id,
): Promise<string> {
	const id = newId();
	found.passkey = id;
	await kit.asTenant(tenant, (db) =>
		db.insert(passkeys).values({
			...{ id, memberId, credentialId: id, publicKey: "", counter: 0 },
			...{ transports: [], host: `${tenant.slug}.localhost`, name: "Key", isSynced: false },
			createdAt: new Date(),
		}),
	);
	return id;
}

/** An app for codes is set up, stood in for by a recovery code, and removed. */
export function drivesOfFactors(round: Round): readonly Drive[] {
	const { product, found } = round;
	return [
		{
			...{ route: "accounts/pages/code-app", path: at("/account/security/code") },
			cookie: async () => {
				found.cookie = await product.cookieOf(round.tenant);
				return found.cookie;
			},
			form: async () => {
				const { sealed, secret } = await offeredApp(product, round.tenant, found.cookie ?? "");
				return { sealed, code: codeOf(secret) };
			},
			seen: ({ text }) => {
				found.recoveryCode = recoveryCodesIn(text)[0] ?? "";
			},
		},
		{
			...{ route: "accounts/pages/second-step", path: at("/sign-in/second") },
			cookie: async () => {
				const { tenant, password } = round;
				const form = { email: tenant.owner.email, password };
				return cookiesIn((await product.post(tenant.slug, "/sign-in", form)).headers);
			},
			form: () => ({ code: found.recoveryCode ?? "" }),
			seen: async () => {
				found.alarm = await tokenTo(round, round.tenant.owner.email);
			},
		},
		{ route: "accounts/pages/recovery-codes", path: at("/account/security/recovery-codes") },
		{ route: "accounts/pages/code-app-removal", path: at("/account/security/code/removal") },
		{
			...{ route: "accounts/pages/passkey-name" },
			path: async () => `/account/security/passkeys/${await newPasskey(round)}/name`,
			form: () => ({ name: "Blue key" }),
		},
		{
			...{ route: "accounts/pages/passkey-removal" },
			path: () => `/account/security/passkeys/${found.passkey ?? ""}/removal`,
		},
	];
}

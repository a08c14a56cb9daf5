import { afterAll, beforeAll, expect, test } from "vitest";
import { openOidc } from "#app/integrations/oidc/api.server.ts";
import { type IdentityProvider, startIdentityProvider } from "#dev/identity-provider.ts";

const oidc = openOidc({ allowLocal: true });
const redirectUri = "http://acme.localhost:3000/sign-in/sso/return";
let provider: IdentityProvider;

beforeAll(async () => {
	provider = await startIdentityProvider({ port: 0 });
});
afterAll(() => provider.stop());

/** Follows a browser through the provider's pages until it is sent back. */
async function signInThere(address: string, form: Record<string, string>): Promise<URL> {
	const jar = new Map<string, string>();
	const ask = async (url: string, init: RequestInit = {}) => {
		const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
		const answer = await fetch(url, { ...init, redirect: "manual", headers: { cookie } });
		for (const line of answer.headers.getSetCookie()) {
			const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			jar.set(name, value);
		}
		const next = answer.headers.get("location");
		return next ? new URL(next, url) : null;
	};
	let next = await ask(address);
	if (!next) throw new Error("nobody was asked for");
	next = await ask(next.href, { method: "POST", body: new URLSearchParams(form) });
	while (next && next.origin === provider.issuer) next = await ask(next.href);
	if (!next) throw new Error("the way back is missing");
	return next;
}

test("a certified provider signs somebody in, and tells the address on the side", async () => {
	const connection = { ...provider };
	const { address, trip } = await oidc.begin(connection, redirectUri, { email: null });
	const person = { email: "Zanele@Baobab.example", name: "Zanele Khumalo" };
	const back = await signInThere(address, person);
	expect(await oidc.redeem(connection, back, trip)).toMatchObject({
		...{ issuer: provider.issuer, email: "zanele@baobab.example", isEmailVerified: true },
		...{ name: "Zanele Khumalo", isTwoFactor: false },
	});
	const replayed = oidc.redeem(connection, back, trip);
	await expect(replayed).rejects.toMatchObject({ kind: "declined", code: "invalid_grant" });
});

test("a wrong client secret is declined by its own code", async () => {
	const connection = { ...provider, clientSecret: "a wrong one" };
	const { address, trip } = await oidc.begin(connection, redirectUri, { email: null });
	const back = await signInThere(address, { email: "a@b.example", name: "A" });
	const redeemed = oidc.redeem(connection, back, trip);
	await expect(redeemed).rejects.toMatchObject({ kind: "declined", code: "invalid_client" });
});

test("where to sign out at the provider is known", async () => {
	const there = await oidc.signOutAddress(provider, "http://acme.localhost:3000/sign-in");
	expect(there).toContain(`${provider.issuer}/session/end?`);
});

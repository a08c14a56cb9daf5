import { describe, expect, test } from "vitest";
import { openOidc } from "#app/integrations/oidc/api.server.ts";
import { bentClient, testBentProvider } from "#tests/kit/bent-provider.ts";

const provider = testBentProvider();
const oidc = openOidc({ allowLocal: true });
const redirectUri = "http://acme.localhost:3000/sign-in/sso/return";
const connection = () => ({ issuer: provider.issuer, ...bentClient });

/** There and back. */
async function goThere(change: (back: URL) => void = () => undefined) {
	const { address, trip } = await oidc.begin(connection(), redirectUri, { email: null });
	const back = provider.visit(address);
	change(back);
	return { back, trip, redeem: () => oidc.redeem(connection(), back, trip) };
}

test("who signed in is known, by an address that asks for a code with a challenge", async () => {
	const { address } = await oidc.begin(connection(), redirectUri, {
		email: "zanele@baobab.example",
	});
	const sent = Object.fromEntries(new URL(address).searchParams);
	expect(sent).toMatchObject({
		...{ response_type: "code", redirect_uri: redirectUri, scope: "openid email profile" },
		...{ code_challenge_method: "S256", login_hint: "zanele@baobab.example" },
	});
	provider.person = { ...provider.person, email: " Zanele@Baobab.Example", email_verified: true };
	provider.bend = { claims: { amr: ["pwd", "otp"] } };
	expect(await (await goThere()).redeem()).toEqual({
		...{ issuer: provider.issuer, subject: "zanele-1", name: "Zanele Khumalo" },
		...{ email: "zanele@baobab.example", isEmailVerified: true, isTwoFactor: true },
	});
});

test("a provider is asked once what it is; its keys each time, so that rotated ones count", async () => {
	await (await goThere()).redeem();
	provider.asked.clear();
	const trip = await goThere();
	provider.rotateKeys();
	expect((await trip.redeem()).subject).toBe("zanele-1");
	expect(Object.fromEntries(provider.asked)).toEqual({ "/token": 1, "/keys": 1 });
});

const now = Math.floor(Date.now() / 1000);

test.for([
	["another issuer", { iss: "https://elsewhere.example" }],
	["another audience", { aud: "somebody-else" }],
	["several audiences and no authorised party", { aud: ["crowdminder", "somebody-else"] }],
	["another authorised party", { aud: ["crowdminder", "x"], azp: "x" }],
	["another nonce", { nonce: "of-another-trip" }],
	["a token that is over", { exp: now - 120, iat: now - 400 }],
	["a token of the future", { nbf: now + 120 }],
	["no subject", { sub: undefined }],
])("%s is not believed", async ([, claims]) => {
	provider.bend = { claims: claims as Record<string, unknown> };
	await expect((await goThere()).redeem()).rejects.toMatchObject({ kind: "untrusted" });
});

test("clocks may differ by half a minute", async () => {
	provider.bend = { claims: { exp: now - 10, nbf: now + 15 } };
	expect((await (await goThere()).redeem()).subject).toBe("zanele-1");
});

test("a signature by another key, and an answer of another provider, are not believed", async () => {
	provider.bend = { hasForeignKey: true };
	await expect((await goThere()).redeem()).rejects.toMatchObject({ kind: "untrusted" });
	provider.bend = {};
	const mixedUp = await goThere((back) =>
		back.searchParams.set("iss", "https://elsewhere.example"),
	);
	await expect(mixedUp.redeem()).rejects.toMatchObject({ kind: "untrusted" });
	const unnamed = await goThere((back) => back.searchParams.delete("iss"));
	await expect(unnamed.redeem()).rejects.toMatchObject({ kind: "untrusted" });
	const otherState = await goThere((back) => back.searchParams.set("state", "planted"));
	await expect(otherState.redeem()).rejects.toMatchObject({ kind: "untrusted" });
});

test("a code works once, and with its own verifier alone", async () => {
	const first = await goThere();
	await first.redeem();
	await expect(first.redeem()).rejects.toMatchObject({ kind: "declined", code: "invalid_grant" });
	const { back, trip } = await goThere();
	const stolen = { ...trip, verifier: `${trip.verifier.slice(1)}x` };
	await expect(oidc.redeem(connection(), back, stolen)).rejects.toMatchObject({ kind: "declined" });
});

test("what the provider declines is told by its own code", async () => {
	const declined = await goThere((back) => {
		back.searchParams.delete("code");
		back.searchParams.set("error", "access_denied");
	});
	await expect(declined.redeem()).rejects.toMatchObject({
		kind: "declined",
		code: "access_denied",
	});
});

describe("a provider that", () => {
	test.for(["error", "redirect", "text", "endless"] as const)(
		"answers with %s is away",
		async (answer) => {
			const fresh = openOidc({ allowLocal: true });
			provider.bend = { answer };
			const asking = fresh.begin(connection(), redirectUri, { email: null });
			await expect(asking).rejects.toMatchObject({ kind: "away" });
		},
	);

	test("never answers is away when its time is over", async () => {
		const fresh = openOidc({ allowLocal: true, timeout: 0.3 });
		provider.bend = { answer: "never" };
		const asking = fresh.begin(connection(), redirectUri, { email: null });
		await expect(asking).rejects.toMatchObject({ kind: "away" });
	});

	test("calls itself otherwise is not believed: one for many companies would let in whoever it knows", async () => {
		const fresh = openOidc({ allowLocal: true });
		provider.bend = { issuer: "https://login.example/{tenantid}/v2.0" };
		const asking = fresh.begin(connection(), redirectUri, { email: null });
		await expect(asking).rejects.toMatchObject({ kind: "untrusted" });
	});

	test("is on this machine is not asked outside of development, nor one without https", async () => {
		const open = openOidc({ allowLocal: false });
		for (const issuer of [
			provider.issuer,
			"https://localhost:1",
			"https://192.168.0.1",
			"http://a.example",
		]) {
			const asking = open.begin({ issuer, ...bentClient }, redirectUri, { email: null });
			await expect(asking).rejects.toMatchObject({ kind: "blocked" });
		}
		expect(provider.asked.size).toBe(0);
	});
});

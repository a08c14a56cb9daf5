/** Who signed in at the provider, as it says. */
export type SignedOn = {
	readonly issuer: string;
	readonly subject: string;
	/** In lower case; null when it says none. */
	readonly email: string | null;
	/** Null when the provider does not say. */
	readonly isEmailVerified: boolean | null;
	readonly name: string | null;
	/** Was a second factor given there? */
	readonly isTwoFactor: boolean;
};

type Claims = Readonly<Record<string, unknown>>;

/** Reads the claims of an ID token, and of the user info where the token leaves the address out. */
export function readSignedOn(claims: Claims, more: Claims = {}): SignedOn {
	const email = textOf(claims.email) ?? textOf(more.email);
	const from = textOf(claims.email) === null ? more : claims;
	return {
		issuer: String(claims.iss),
		subject: String(claims.sub),
		email: email?.trim().normalize("NFC").toLowerCase() ?? null,
		isEmailVerified: verifiedOf(from.email_verified),
		name: textOf(claims.name) ?? textOf(more.name),
		isTwoFactor: isTwoFactor(claims.amr, claims.acr),
	};
}

function textOf(value: unknown): string | null {
	return typeof value === "string" && value.trim() !== "" ? value : null;
}

/** Some providers write the truth as a text. */
function verifiedOf(value: unknown): boolean | null {
	if (value === undefined || value === null) return null;
	return value === true || value === "true";
}

/** What somebody knows, has and is, by the values of RFC 8176 that say it for certain. */
const kinds: Readonly<Record<string, "knows" | "has" | "is">> = {
	...{ pwd: "knows", pin: "knows", kba: "knows" },
	...{ otp: "has", hwk: "has", swk: "has", sc: "has", sms: "has", tel: "has" },
	...{ face: "is", fpt: "is", iris: "is", retina: "is", vbm: "is" },
};

/** A policy of OpenID for several factors, as providers name it. */
const severalFactors = new Set([
	"http://schemas.openid.net/pape/policies/2007/06/multi-factor",
	"http://schemas.openid.net/pape/policies/2007/06/multi-factor-physical",
	"https://refeds.org/profile/mfa",
]);

function isTwoFactor(amr: unknown, acr: unknown): boolean {
	if (typeof acr === "string" && severalFactors.has(acr)) return true;
	const used: readonly unknown[] = Array.isArray(amr) ? amr : [];
	if (used.includes("mfa")) return true;
	const shown = used.flatMap((method) => kinds[String(method)] ?? []);
	return new Set(shown).size > 1;
}

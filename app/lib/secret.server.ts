import {
	createHash,
	createHmac,
	hkdfSync,
	randomBytes,
	randomInt,
	timingSafeEqual,
} from "node:crypto";

/** What sealing and keyed hashes need; `services` fits. */
export type Secrets = { readonly env: { readonly APP_SECRET: string } };

/** 256 random bits, for links, cookies and keys: 43 characters of base64url. */
export function newToken(): string {
	return randomBytes(32).toString("base64url");
}

/** How a token is kept at rest. Tokens have 256 bits of entropy, so an unsalted SHA-256 is enough. */
export function tokenHash(token: string): string {
	return createHash("sha256").update(token).digest("hex");
}

/** Six digits, each as likely as the other. */
export function newCode(): string {
	return String(randomInt(0, 1_000_000)).padStart(6, "0");
}

/** A key for one purpose, derived from the application's secret (RFC 5869). */
export function purposeKey(appSecret: string, purpose: string): Buffer {
	return Buffer.from(hkdfSync("sha256", appSecret, "crowdminder", purpose, 32));
}

/** A keyed hash of something low in entropy (an address, a six-digit code), as hex. */
export function keyedHash(appSecret: string, purpose: string, value: string): string {
	return createHmac("sha256", purposeKey(appSecret, purpose)).update(value).digest("hex");
}

/** Compares two strings in a time that does not depend on where they differ. */
export function sameSecret(left: string, right: string): boolean {
	const a = createHash("sha256").update(left).digest();
	const b = createHash("sha256").update(right).digest();
	return timingSafeEqual(a, b);
}

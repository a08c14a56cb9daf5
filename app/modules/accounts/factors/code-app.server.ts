import { Secret, TOTP } from "otpauth";

/** As every app for codes knows them (RFC 6238): SHA-1, six digits, a new one every 30 s. */
const kind = { algorithm: "SHA1", digits: 6, period: 30 } as const;

/** A secret for an app, base32, 160 bits as RFC 4226 recommends. */
export function newCodeSecret(): string {
	return new Secret({ size: 20 }).base32;
}

/** What the app reads from the picture; `account` is shown below the workspace's name. */
export function codeAppAddress(
	secret: string,
	{ workspace, account }: { workspace: string; account: string },
): string {
	return new TOTP({
		...kind,
		issuer: workspace.replaceAll(":", " "),
		label: account,
		secret: Secret.fromBase32(secret),
	}).toString();
}

/**
 * The step, counted in 30 s since 1970, whose code was typed; null when it is none of the present step, the one
 * before or the one after. Spaces do not count.
 */
export function stepOfCode(secret: string, typed: string, now: Date): number | null {
	const token = typed.replaceAll(/\s/g, "");
	const timestamp = now.getTime();
	const delta = TOTP.validate({
		...kind,
		token,
		secret: Secret.fromBase32(secret),
		timestamp,
		window: 1,
	});
	return delta === null ? null : TOTP.counter({ period: kind.period, timestamp }) + delta;
}

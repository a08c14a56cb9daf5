import { keyedHash, type Secrets, sameSecret } from "#app/lib/secret.server.ts";

/** How long a link is good. */
export const linkMs = 5 * 60_000;

const purpose = "file-link";

type Signed = { readonly tenantId: string; readonly fileId: string; readonly memberId: string };

/**
 * The address of a file for five minutes, without a session: for programs that have no cookie. It is good on this
 * tenant's host alone, and opens no more than the member may open who asked for it.
 */
export function signedLink({ env }: Secrets, signed: Signed, now: Date): string {
	const until = Math.floor((now.getTime() + linkMs) / 1000);
	const seal = sealOf(env.APP_SECRET, signed, until);
	return `/files/links/${signed.fileId}.${signed.memberId}.${until}.${seal}`;
}

/** What a link's last part opens; null when it is over, altered or another tenant's. */
export function readSignedLink(
	{ env }: Secrets,
	tenantId: string,
	token: string,
	now: Date,
): Omit<Signed, "tenantId"> | null {
	const [fileId, memberId, until, seal, ...rest] = token.split(".");
	if (!fileId || !memberId || !until || !seal || rest.length > 0) return null;
	const expected = sealOf(env.APP_SECRET, { tenantId, fileId, memberId }, Number(until));
	const isGood = /^\d{1,12}$/.test(until) && sameSecret(expected, seal);
	return isGood && now.getTime() < Number(until) * 1000 ? { fileId, memberId } : null;
}

function sealOf(secret: string, { tenantId, fileId, memberId }: Signed, until: number): string {
	return keyedHash(secret, purpose, [tenantId, fileId, memberId, until].join("\n"));
}

import { isId } from "#app/lib/id.ts";
import { keyedHash, sameSecret } from "#app/lib/secret.server.ts";

/**
 * The token in the link that ends a member's reminders: it names the member and is signed for the workspace,
 * so that it works without signing in, for ever, and on no other workspace.
 */
export function unsubscribeToken(appSecret: string, tenantId: string, memberId: string): string {
	return `${memberId}.${signature(appSecret, tenantId, memberId)}`;
}

/** The member's id; null when the token was not made by us for this workspace. */
export function readUnsubscribeToken(
	appSecret: string,
	tenantId: string,
	token: string,
): string | null {
	const [memberId = "", given = ""] = token.split(".");
	if (!isId(memberId)) return null;
	return sameSecret(given, signature(appSecret, tenantId, memberId)) ? memberId : null;
}

function signature(appSecret: string, tenantId: string, memberId: string): string {
	return keyedHash(appSecret, "unsubscribe", `${tenantId}:${memberId}`);
}

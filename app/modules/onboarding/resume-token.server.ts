import { keyedHash } from "#app/lib/secret.server.ts";

/**
 * The secret in the links that lead back to a sign-up: 256 bits, the same in each of its mails, so that an
 * older mail still works. It opens nothing by itself: a code is asked for.
 */
export function resumeToken(appSecret: string, draftId: string): string {
	return keyedHash(appSecret, "resume-sign-up", draftId);
}

export function resumePath(appSecret: string, draftId: string): string {
	return `/start/resume?token=${resumeToken(appSecret, draftId)}`;
}

import type { VisitorSteps } from "#app/request/enter-in-steps.server.ts";
import type { RoleName } from "#app/request/role.ts";
import { type Asked, takeChallenge } from "./challenges.server.ts";
import { readSigned } from "./passkey-answer.ts";
import { passkeyThatSigned } from "./used-passkey.server.ts";
import { verifySigned } from "./verify.server.ts";

export type CheckedPasskey = {
	readonly id: string;
	readonly memberId: string;
	readonly email: string;
	readonly role: RoleName;
	readonly counter: number;
	readonly newCounter: number;
};

type Visit = Pick<VisitorSteps, "step" | "now"> & {
	readonly origin: string;
	/** The token in the browser's `passkey` cookie. */
	readonly ceremony: string | undefined;
};

/**
 * Checks what a browser signed against what it was asked. The challenge is used up whatever comes of it. Null when it
 * is not right.
 */
export async function checkPasskey(
	{ step, now, origin, ceremony }: Visit,
	sent: unknown,
	asked: Asked,
): Promise<CheckedPasskey | null> {
	const signed = readSigned(sent);
	const begun = await step(async (db) => ({
		challenge: await takeChallenge(db, ceremony, asked, now),
		passkey: signed && (await passkeyThatSigned(db, signed, asked.host)),
	}));
	const { challenge, passkey } = begun;
	if (!signed || !challenge || !passkey) return null;
	if (asked.memberId !== null && passkey.memberId !== asked.memberId) return null;
	const wanted = { host: asked.host, origin, challenge, isVerified: asked.purpose === "sign-in" };
	const checked = await verifySigned(signed, passkey, wanted);
	return checked && { ...passkey, newCounter: checked.counter };
}

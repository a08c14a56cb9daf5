import type { VisitorSteps } from "#app/request/enter-in-steps.server.ts";
import { type Asked, takeChallenge } from "./challenges.server.ts";
import { readSigned } from "./passkey-answer.ts";
import type { PasskeyCheck } from "./passkey-check.ts";
import { passkeyThatSigned } from "./used-passkey.server.ts";
import { verifySigned } from "./verify.server.ts";

type Visit = Pick<VisitorSteps, "step" | "now"> & {
	readonly origin: string;
	/** The token in the browser's `passkey` cookie. */
	readonly ceremony: string | undefined;
};

/**
 * Checks what a browser signed against what it was asked. The challenge is used up whatever comes of it.
 */
export async function checkPasskey(
	{ step, now, origin, ceremony }: Visit,
	sent: unknown,
	asked: Asked,
): Promise<PasskeyCheck> {
	const signed = readSigned(sent);
	const begun = await step(async (db) => ({
		challenge: await takeChallenge(db, ceremony, asked, now),
		passkey: signed && (await passkeyThatSigned(db, signed, asked.host)),
	}));
	const { challenge, passkey } = begun;
	const wasAsked = challenge !== null;
	const wrong = { kind: "wrong", memberId: passkey?.memberId ?? null, wasAsked } as const;
	if (!signed || !challenge || !passkey) return wrong;
	if (asked.memberId !== null && passkey.memberId !== asked.memberId) return wrong;
	const wanted = { host: asked.host, origin, challenge, isVerified: asked.purpose === "sign-in" };
	const checked = await verifySigned(signed, passkey, wanted);
	if (!checked) return wrong;
	return { kind: "right", passkey: { ...passkey, newCounter: checked.counter } };
}

import { z } from "zod";

const bytes = z.base64url().max(20_000);
const shared = { id: bytes, rawId: bytes, type: z.literal("public-key") };

/** What a browser sends after it signed, by WebAuthn's own JSON (Level 3, §5.1.8). */
const signedSchema = z.object({
	...shared,
	response: z.object({
		clientDataJSON: bytes,
		authenticatorData: bytes,
		signature: bytes,
		userHandle: z.optional(bytes),
	}),
});

/** And after it made a passkey. */
const madeSchema = z.object({
	...shared,
	response: z.object({
		clientDataJSON: bytes,
		attestationObject: bytes,
		transports: z.optional(z.array(z.string().max(30)).max(10)),
	}),
});

export type Signed = z.output<typeof signedSchema>;
export type Made = z.output<typeof madeSchema>;

/** Null when it is none. */
export function readSigned(sent: unknown): Signed | null {
	return signedSchema.safeParse(parsed(sent)).data ?? null;
}

export function readMade(sent: unknown): Made | null {
	return madeSchema.safeParse(parsed(sent)).data ?? null;
}

function parsed(sent: unknown): unknown {
	try {
		return JSON.parse(String(sent));
	} catch {
		return null;
	}
}

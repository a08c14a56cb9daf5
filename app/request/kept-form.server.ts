import { deflateRawSync, inflateRawSync } from "node:zlib";
import { z } from "zod";
import { SealBroken, seal, unseal } from "#app/lib/seal.server.ts";
import { newToken, tokenHash } from "#app/lib/secret.server.ts";

/** A form that was sent without a session: where to, and what was in it. */
export type KeptForm = { path: string; fields: readonly (readonly [string, string])[] };

/** Browsers and proxies carry addresses up to about 8,000 characters. */
const longestSealed = 6_000;

const keptShape = z.object({
	path: z.string().startsWith("/"),
	fields: z.array(z.tuple([z.string(), z.string()])),
});

/**
 * Seals a sent form so that it can travel through the sign-in pages of the browser that sent it, and no other:
 * `browser` is the value of its `kept` cookie. Files and passwords are left out. Null when it is too long.
 */
export async function keepForm(
	appSecret: string,
	request: Request,
	browser: string,
): Promise<string | null> {
	const { pathname, search } = new URL(request.url);
	const fields = [...(await request.formData())].filter(
		(field): field is [string, string] =>
			typeof field[1] === "string" && !/password/i.test(field[0]),
	);
	const kept: KeptForm = { path: `${pathname}${search}`, fields };
	const packed = deflateRawSync(JSON.stringify(kept)).toString("base64url");
	const sealed = seal(appSecret, purposeOf(browser), packed);
	return sealed.length > longestSealed ? null : sealed;
}

/** The form that this browser sent, or null when it is not one. */
export function openKeptForm(appSecret: string, sealed: string, browser: string): KeptForm | null {
	try {
		const packed = unseal(appSecret, purposeOf(browser), sealed);
		const text = inflateRawSync(Buffer.from(packed, "base64url")).toString("utf8");
		return keptShape.parse(JSON.parse(text));
	} catch (error) {
		if (error instanceof SealBroken) return null;
		throw error;
	}
}

/** A value for the `kept` cookie. */
export const newKeptCookie = newToken;

function purposeOf(browser: string): string {
	return `kept-form:${tokenHash(browser)}`;
}

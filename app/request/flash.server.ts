import { redirect } from "@remix-run/node";
import * as z from "zod/mini";
import type { Env } from "#app/env.server.ts";
import { newId } from "#app/lib/id.ts";
import { SealBroken, seal, unseal } from "#app/lib/seal.server.ts";
import { readCookie, writeCookie } from "./cookie.server.ts";

/** What was just done, said once on the next page. */
export type Flash = {
	/** "Archived Mzansi Mutual." */
	text: string;
	detail?: string | undefined;
	/** A post that puts it back. */
	undo?: { action: string; fields: Record<string, string> } | undefined;
};

const flashSchema = z.object({
	id: z.string(),
	text: z.string(),
	detail: z.optional(z.string()),
	undo: z.optional(z.object({ action: z.string(), fields: z.record(z.string(), z.string()) })),
});

const secondsKept = 60;

/** What a handler was given, as far as it matters here. */
type Args = {
	readonly request: Request;
	readonly context: { readonly host: { readonly host: string } };
	readonly services: { readonly env: Pick<Env, "BASE_ORIGIN" | "APP_SECRET"> };
};

/**
 * Goes to a page of the workspace that says what was just done. Kept in a cookie for a minute, sealed: an undo
 * that a sibling host could plant there would be one press away from being sent.
 */
export async function redirectWithFlash(path: string, flash: Flash, args: Args): Promise<Response> {
	const { BASE_ORIGIN, APP_SECRET } = args.services.env;
	const sealed = seal(APP_SECRET, purpose(args), JSON.stringify({ id: newId(), ...flash }));
	const cookie = await writeCookie(BASE_ORIGIN, "flash", sealed, secondsKept);
	return redirect(path, { headers: { "Set-Cookie": cookie } });
}

/** What the request before left to say, and the Set-Cookie value that forgets it; null when there is nothing. */
export async function takeFlash(args: Args) {
	const { BASE_ORIGIN, APP_SECRET } = args.services.env;
	const sealed = await readCookie(args.request, BASE_ORIGIN, "flash");
	if (!sealed) return null;
	return {
		flash: opened(APP_SECRET, purpose(args), sealed),
		forget: await writeCookie(BASE_ORIGIN, "flash", "", 0),
	};
}

function opened(secret: string, sealedFor: string, sealed: string) {
	try {
		return flashSchema.parse(JSON.parse(unseal(secret, sealedFor, sealed)));
	} catch (error) {
		if (error instanceof SealBroken) return null;
		throw error;
	}
}

function purpose({ context }: Args): string {
	return `flash:${context.host.host}`;
}

import * as z from "zod/mini";
import type { Env } from "#app/env.server.ts";
import { SealBroken, seal, unseal } from "#app/lib/seal.server.ts";
import { readCookie, writeCookie } from "./cookie.server.ts";

/** What a tester switched on or off for themselves, by the flag's name. */
export type Tried = ReadonlyMap<string, boolean>;

export const nothingTried: Tried = new Map();

type Secrets = Pick<Env, "BASE_ORIGIN" | "APP_SECRET">;
type Tester = { readonly tenantId: string; readonly memberId: string };

const passDays = 7;
const day = 24 * 60 * 60 * 1000;

const passSchema = z.object({ memberId: z.string(), until: z.number() });
const cookieSchema = z.object({
	memberId: z.string(),
	until: z.number(),
	tried: z.record(z.string(), z.boolean()),
});

/**
 * A pass for one member of one workspace to try flags, which staff hand out. It is good for 7 days, and in a browser
 * until that is closed.
 */
export function issuePass(env: Secrets, { tenantId, memberId }: Tester, now: Date): string {
	const pass = { memberId, until: now.getTime() + passDays * day };
	return seal(env.APP_SECRET, passPurpose(tenantId), JSON.stringify(pass));
}

/** The Set-Cookie value that a pass opens testing with; null when it is not this member's, or is over. */
export async function openPass(
	env: Secrets,
	tester: Tester,
	pass: string,
	url: URL,
	now: Date,
): Promise<string | null> {
	const opened = read(env, passPurpose(tester.tenantId), pass, passSchema);
	if (!opened || opened.memberId !== tester.memberId || opened.until <= now.getTime()) return null;
	return cookieOf(env, tester, opened.until, asked(url));
}

/** What a member tries: what their browser keeps, and what the address asks for; null when they are no tester. */
export async function readTried(
	env: Secrets,
	tester: Tester,
	request: Request,
	now: Date,
): Promise<{ tried: Tried; until: number } | null> {
	const kept = await readCookie(request, env.BASE_ORIGIN, "testing");
	const opened = kept ? read(env, cookiePurpose(tester.tenantId), kept, cookieSchema) : null;
	if (!opened || opened.memberId !== tester.memberId || opened.until <= now.getTime()) return null;
	const tried = new Map([...Object.entries(opened.tried), ...asked(new URL(request.url))]);
	return { tried, until: opened.until };
}

/** The Set-Cookie value that keeps what an address asked for; null when it asked for nothing, or of no tester. */
export async function keepTried(
	env: Secrets,
	tester: Tester,
	request: Request,
	now: Date,
): Promise<string | null> {
	if (asked(new URL(request.url)).size === 0) return null;
	const known = await readTried(env, tester, request, now);
	return known && cookieOf(env, tester, known.until, known.tried);
}

/** `?flag_new-week-sheet=1` switches on, `=0` off. */
function asked(url: URL): Map<string, boolean> {
	const entries = [...url.searchParams].flatMap(([name, value]): [string, boolean][] => {
		const flag = /^flag_([\w.-]{1,100})$/.exec(name)?.[1];
		return flag && (value === "1" || value === "0") ? [[flag, value === "1"]] : [];
	});
	return new Map(entries.slice(0, 20));
}

/** Ends with the browser. */
function cookieOf(env: Secrets, tester: Tester, until: number, tried: Tried): Promise<string> {
	const text = JSON.stringify({
		...{ memberId: tester.memberId, until },
		tried: Object.fromEntries([...tried].slice(-20)),
	});
	const sealed = seal(env.APP_SECRET, cookiePurpose(tester.tenantId), text);
	return writeCookie(env.BASE_ORIGIN, "testing", sealed);
}

function read<T>(
	env: Secrets,
	purpose: string,
	sealed: string,
	schema: z.ZodMiniType<T>,
): T | null {
	try {
		return schema.parse(JSON.parse(unseal(env.APP_SECRET, purpose, sealed)));
	} catch (error) {
		if (error instanceof SealBroken) return null;
		throw error;
	}
}

function passPurpose(tenantId: string): string {
	return `testing-pass:${tenantId}`;
}

function cookiePurpose(tenantId: string): string {
	return `testing:${tenantId}`;
}

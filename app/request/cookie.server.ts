import { createCookie } from "@remix-run/node";

export type CookieName =
	| "session"
	/** The first factor was right, the second is asked for. */
	| "pending"
	/** By which a browser is known again at the next sign-in. */
	| "device"
	/** What a passkey was asked to sign. */
	| "passkey"
	/** To the company's own provider and back. */
	| "trip"
	| "staff"
	| "support"
	| "draft"
	| "kept"
	| "flash"
	| "testing";

/** Host-only always; `__Host-` and Secure where the canonical origin is https (plain http only in development). */
export function cookieName(baseOrigin: string, name: CookieName): string {
	return baseOrigin.startsWith("https:") ? `__Host-cm_${name}` : `cm_${name}`;
}

export async function readCookie(
	request: Request,
	baseOrigin: string,
	name: CookieName,
): Promise<string | undefined> {
	const value: unknown = await cookie(baseOrigin, name).parse(request.headers.get("Cookie"));
	return typeof value === "string" ? value : undefined;
}

/** A Set-Cookie value; `maxAge` in seconds, 0 takes the cookie away, none ends it with the browser. */
export function writeCookie(
	baseOrigin: string,
	name: CookieName,
	value: string,
	maxAge?: number,
): Promise<string> {
	return cookie(baseOrigin, name).serialize(value, maxAge === undefined ? {} : { maxAge });
}

function cookie(baseOrigin: string, name: CookieName) {
	return createCookie(cookieName(baseOrigin, name), {
		path: "/",
		httpOnly: true,
		sameSite: "lax",
		secure: baseOrigin.startsWith("https:"),
	});
}

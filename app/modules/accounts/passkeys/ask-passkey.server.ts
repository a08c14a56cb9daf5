import { newToken } from "#app/lib/secret.server.ts";
import { writeCookie } from "#app/request/cookie.server.ts";
import type { Services } from "#app/services.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { type Asked, challengeSeconds, keepChallenge } from "./challenges.server.ts";

/** Hands a browser what it is to sign, with the cookie that says later that it was this browser. */
export async function askPasskey(
	db: TenantDb,
	{ services, now }: { services: Pick<Services, "env">; now: Date },
	asked: Asked,
	options: { challenge: string },
): Promise<Response> {
	const browser = newToken();
	await keepChallenge(db, browser, { ...asked, challenge: options.challenge }, now);
	const { BASE_ORIGIN } = services.env;
	const cookie = await writeCookie(BASE_ORIGIN, "passkey", browser, challengeSeconds);
	return Response.json(options, { headers: { "Set-Cookie": cookie } });
}

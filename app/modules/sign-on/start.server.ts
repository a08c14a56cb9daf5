import { redirect } from "@remix-run/node";
import { isProviderFailure } from "#app/integrations/oidc/provider-failure.ts";
import { normalEmail } from "#app/lib/email-address.ts";
import { takeTry } from "#app/modules/accounts/attempts.server.ts";
import { networkOf } from "#app/modules/accounts/network.ts";
import { onward, signInAgainPath } from "#app/modules/accounts/page-after-sign-in.ts";
import { readSignOnRule } from "#app/modules/accounts/read-sign-on-rule.server.ts";
import { isCompanyAddress } from "#app/modules/accounts/sign-on-rule.ts";
import { writeCookie } from "#app/request/cookie.server.ts";
import type { VisitorSteps } from "#app/request/enter-in-steps.server.ts";
import { attempts } from "#db/tenant/attempts.ts";
import { connectionOf } from "./connection.server.ts";
import { returnAddress } from "./return-address.server.ts";
import { startLimit } from "./start-limit.ts";
import { rememberTrip, tripSeconds } from "./trips.server.ts";

/**
 * Sends a browser to the company's provider; where that cannot be, back to the sign-in page, which says so. A GET may do
 * it: nobody is signed in by it, and a form could lead to no other host.
 */
export async function startSignOn(visit: VisitorSteps): Promise<Response> {
	const { step, services, context, can, url, now } = visit;
	const begun = await step(async (db) => {
		const limit = startLimit(networkOf(context.clientAddress));
		const wait = await takeTry(db, attempts, services, [limit], now);
		const rule = await readSignOnRule(db, can);
		return { wait, rule, connection: rule && (await connectionOf(db, services)) };
	});
	const { rule, connection } = begun;
	if (!rule || !connection) return redirect(signInAgainPath(url, "sso-off"));
	if (begun.wait > 0) return redirect(signInAgainPath(url, "sso-rests"));
	try {
		const email = normalEmail(url.searchParams.get("email") ?? "");
		const { address, trip } = await services.oidc.begin(connection, returnAddress(context).href, {
			email: visit.member?.email ?? (isCompanyAddress(rule, email) ? email : null),
			isAgain: url.searchParams.has("again"),
		});
		const going = { trip, connection, host: context.host.host, testedBy: null };
		const browser = await step((db) =>
			rememberTrip(db, services, { ...going, returnTo: onward(url) }, now),
		);
		const cookie = await writeCookie(services.env.BASE_ORIGIN, "trip", browser, tripSeconds);
		return redirect(address, { headers: { "Set-Cookie": cookie } });
	} catch (error) {
		if (!isProviderFailure(error)) throw error;
		const { requestId } = context;
		services.log.warn({ requestId, err: error }, "an identity provider does not answer");
		return redirect(signInAgainPath(url, "sso-away"));
	}
}

import { redirect } from "@remix-run/node";
import { isProviderFailure } from "#app/integrations/oidc/provider-failure.ts";
import { writeCookie } from "#app/request/cookie.server.ts";
import type { MemberSteps } from "#app/request/enter-in-steps.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { connectionOf } from "./connection.server.ts";
import { returnAddress } from "./return-address.server.ts";
import { trialWords } from "./trial-words.ts";
import { rememberTrip, tripSeconds } from "./trips.server.ts";

const settingsPath = "/settings/single-sign-on";

/** Sends the owner to the provider and back, as people will be, before it is switched on for anybody. */
export async function tryConnection(visit: MemberSteps): Promise<Response> {
	const { step, services, context, member, now } = visit;
	const connection = await step((db) => connectionOf(db, services));
	if (!connection) {
		const text = "There is nothing to try yet: save issuer and client ID first.";
		return redirectWithFlash(settingsPath, { text }, visit);
	}
	try {
		const { address, trip } = await services.oidc.begin(connection, returnAddress(context).href, {
			email: member.email,
		});
		const going = { trip, connection, host: context.host.host, testedBy: member.id };
		const browser = await step((db) => rememberTrip(db, services, { ...going, returnTo: "" }, now));
		const cookie = await writeCookie(services.env.BASE_ORIGIN, "trip", browser, tripSeconds);
		return redirect(address, { headers: { "Set-Cookie": cookie } });
	} catch (error) {
		if (!isProviderFailure(error)) throw error;
		const { title, text } = trialWords(error.kind, error.message);
		return redirectWithFlash(settingsPath, { text: `${title}.`, detail: text }, visit);
	}
}

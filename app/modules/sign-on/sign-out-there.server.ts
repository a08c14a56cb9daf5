import { isProviderFailure } from "#app/integrations/oidc/provider-failure.ts";
import { readSignOnRule } from "#app/modules/accounts/read-sign-on-rule.server.ts";
import type { VisitorSteps } from "#app/request/enter-in-steps.server.ts";
import { connectionOf } from "./connection.server.ts";
import { returnAddress } from "./return-address.server.ts";

/** Where one signs out at the company's provider; the sign-in page where it has no such place or does not answer. */
export async function signOutThere(visit: VisitorSteps): Promise<string> {
	const { step, services, context, can } = visit;
	const connection = await step(async (db) =>
		(await readSignOnRule(db, can)) ? connectionOf(db, services) : null,
	);
	if (!connection) return "/sign-in";
	const back = new URL("/sign-in", returnAddress(context));
	try {
		return (
			(await services.oidc.signOutAddress(connection, back.href)) ?? "/sign-in?notice=sso-stays"
		);
	} catch (error) {
		if (!isProviderFailure(error)) throw error;
		return "/sign-in?notice=sso-away";
	}
}

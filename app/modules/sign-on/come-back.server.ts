import type { Connection } from "#app/integrations/oidc/api.server.ts";
import {
	isProviderFailure,
	type ProviderFailure,
} from "#app/integrations/oidc/provider-failure.ts";
import type { SignedOn } from "#app/integrations/oidc/signed-on.ts";
import { readSignOnRule } from "#app/modules/accounts/read-sign-on-rule.server.ts";
import type { SignOnRule } from "#app/modules/accounts/sign-on-rule.ts";
import { readCookie } from "#app/request/cookie.server.ts";
import type { VisitorSteps } from "#app/request/enter-in-steps.server.ts";
import { connectionOf } from "./connection.server.ts";
import type { SignOnRefusal } from "./refusal.ts";
import { returnAddress } from "./return-address.server.ts";
import { tellFailing } from "./tell-failing.server.ts";
import { type TakenTrip, takeTrip } from "./trips.server.ts";

/** Who came back from the provider, or why nobody did. The trip is used up either way. */
export type CameBack =
	| { readonly kind: "person"; readonly person: SignedOn; readonly came: Came }
	| {
			readonly kind: "refused";
			readonly why: SignOnRefusal;
			readonly came: Came | null;
			readonly failure?: ProviderFailure;
	  };

export type Came = {
	readonly taken: TakenTrip;
	readonly connection: Connection;
	/** Null while the connection is only being tried. */
	readonly rule: SignOnRule | null;
};

/** Takes what the provider sent the browser back with, and asks the provider who it is. */
export async function comeBack(visit: VisitorSteps): Promise<CameBack> {
	const { services, context, url, step, tenant, now } = visit;
	const found = await takeUp(visit);
	if ("why" in found) return { kind: "refused", why: found.why, came: null };
	const address = returnAddress(context);
	address.search = url.search;
	try {
		const { taken, connection } = found;
		const person = await services.oidc.redeem(connection, address, taken.trip);
		return { kind: "person", person, came: found };
	} catch (error) {
		if (!isProviderFailure(error)) throw error;
		const { requestId } = context;
		services.log.warn({ requestId, err: error }, "an identity provider signed nobody in");
		if (found.rule && isTheirs(error)) await step((db) => tellFailing(db, tenant.timeZone, now));
		const why = error.kind === "blocked" ? "away" : error.kind;
		return { kind: "refused", why, came: found, failure: error };
	}
}

/** The provider's, or its connection's: no person does it by saying no at the provider. */
function isTheirs({ kind, code }: ProviderFailure): boolean {
	return kind !== "declined" || code === "invalid_client" || code === "unauthorized_client";
}

async function takeUp({
	step,
	services,
	context,
	request,
	member,
	can,
	url,
	now,
}: VisitorSteps): Promise<Came | { why: SignOnRefusal }> {
	const browser = (await readCookie(request, services.env.BASE_ORIGIN, "trip")) ?? "";
	const back = { state: url.searchParams.get("state") ?? "", browser, host: context.host.host };
	return step(async (db) => {
		const taken = await takeTrip(db, services, back, now);
		if (!taken) return { why: "lost" };
		const isTrial = taken.testedBy !== null;
		if (isTrial && taken.testedBy !== member?.id) return { why: "lost" };
		const rule = await readSignOnRule(db, can);
		const connection = await connectionOf(db, services);
		const isSame = connection?.issuer === taken.issuer && connection.clientId === taken.clientId;
		if (!connection || !isSame || !(rule || isTrial)) return { why: "changed" };
		return { taken, connection, rule };
	});
}

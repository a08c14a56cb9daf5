import type { SignedOn } from "#app/integrations/oidc/signed-on.ts";
import { type Admission, admitMember } from "#app/modules/accounts/admit.server.ts";
import { giveBackTry } from "#app/modules/accounts/attempts.server.ts";
import { readBrowser } from "#app/modules/accounts/browser.server.ts";
import { networkOf } from "#app/modules/accounts/network.ts";
import type { SignOnRule } from "#app/modules/accounts/sign-on-rule.ts";
import type { VisitorSteps } from "#app/request/enter-in-steps.server.ts";
import { isProblem } from "#app/request/problem.ts";
import { attempts } from "#db/tenant/attempts.ts";
import { findPerson } from "./find-person.server.ts";
import type { SignOnRefusal } from "./refusal.ts";
import { startLimit } from "./start-limit.ts";

type Finished =
	| { readonly kind: "in"; readonly admission: Admission }
	| { readonly kind: "refused"; readonly why: SignOnRefusal };

/** Lets in the member that somebody at the provider is, or becomes, as far as a second factor; all of it together, or nothing. */
export async function finishSignOn(
	visit: VisitorSteps,
	rule: SignOnRule,
	person: SignedOn,
): Promise<Finished> {
	const { step, services, tenant, context, request, now } = visit;
	const browser = await readBrowser(request, services.env.BASE_ORIGIN);
	const { requestId } = context;
	const finding = { secrets: services, rule, holding: tenant, requestId, now };
	try {
		return await step(async (db): Promise<Finished> => {
			const found = await findPerson(db, person, finding);
			if (found.kind === "refused") return found;
			const passed = {
				memberId: found.id,
				firstFactor: "sso",
				stays: true,
				hasProviderFactor: person.isTwoFactor,
			} as const;
			await giveBackTry(db, attempts, services, startLimit(networkOf(context.clientAddress)));
			return { kind: "in", admission: await admitMember(db, { ...visit, browser }, passed) };
		});
	} catch (error) {
		const why = isProblem(error) ? refusals.get(error.code) : undefined;
		if (!why) throw error;
		return { kind: "refused", why };
	}
}

const refusals: ReadonlyMap<string, SignOnRefusal> = new Map([
	["limit.members", "no-seat"],
	["sign-on.meanwhile", "lost"],
	["email.taken", "lost"],
]);

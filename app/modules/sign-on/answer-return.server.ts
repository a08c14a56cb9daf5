import { data } from "@remix-run/node";
import { answerAdmission } from "#app/modules/accounts/admission-answer.server.ts";
import { doorwayData } from "#app/modules/accounts/doorway.server.ts";
import { secretLinkHeaders } from "#app/modules/accounts/secret-link.ts";
import { isCompanyAddress } from "#app/modules/accounts/sign-on-rule.ts";
import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import type { VisitorSteps } from "#app/request/enter-in-steps.server.ts";
import { giversText } from "#app/request/seat.server.ts";
import { type CameBack, comeBack } from "./come-back.server.ts";
import { finishSignOn } from "./finish.server.ts";
import { finishTrial } from "./finish-trial.server.ts";
import { refusalWords, type SignOnRefusal } from "./refusal.ts";

/** In, or a page that says why not and what can be done now. */
export async function answerReturn(visit: VisitorSteps) {
	const back = await comeBack(visit);
	if (back.came && back.came.taken.testedBy !== null) return finishTrial(visit, back, back.came);
	if (back.kind === "refused") return refuse(visit, back.why, back);
	const { rule, taken } = back.came;
	if (!rule) return refuse(visit, "changed", back);
	const finished = await finishSignOn(visit, rule, back.person);
	if (finished.kind === "refused") return refuse(visit, finished.why, back);
	const begun = new URL(`/sign-in${taken.returnTo}`, visit.url);
	return answerAdmission(
		finished.admission,
		visit.services.env.BASE_ORIGIN,
		begun,
		secretLinkHeaders,
	);
}

async function refuse(visit: VisitorSteps, why: SignOnRefusal, back: CameBack) {
	const { services, tenant, context, now } = visit;
	const rule = back.came?.rule ?? null;
	const email = back.kind === "person" ? back.person.email : null;
	const isColleague = email !== null && isCompanyAddress(rule, email);
	// Who to ask is said to colleagues alone: anybody may have an account at a provider of many companies.
	const keepers = isColleague ? await visit.step(giversText) : "an owner of this workspace";
	const label = rule?.label ?? "your company’s sign-in";
	const page = {
		...doorwayData(services, tenant, now),
		name: tenant.name,
		address: new URL(tenantOrigin(services.env.BASE_ORIGIN, tenant)).host,
		...refusalWords(why, { label, email, keepers }),
		label,
		again: `/sign-in/sso${back.came?.taken.returnTo ?? ""}`,
		requestId: context.requestId,
	};
	return data(page, { status: why === "away" ? 503 : 403, headers: secretLinkHeaders });
}

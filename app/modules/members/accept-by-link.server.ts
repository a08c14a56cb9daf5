import {
	type Admission,
	admitMember,
	type SignInVisit,
} from "#app/modules/accounts/admit.server.ts";
import { nameProblem, tidyName } from "#app/modules/accounts/person-name.ts";
import { readSignOnRule } from "#app/modules/accounts/read-sign-on-rule.server.ts";
import { mustSignOn } from "#app/modules/accounts/sign-on-rule.ts";
import type { VisitorSteps } from "#app/request/enter-in-steps.server.ts";
import { acceptInvitation, invitationOfLink } from "./invitation.server.ts";

export type JoinErrors = { name?: string; newPassword?: string };

type Joined =
	| { kind: "joined"; admission: Admission }
	| { kind: "over" }
	/** They join by signing in with the company's provider. */
	| { kind: "elsewhere" }
	| { kind: "refused"; errors: JoinErrors };

/** Makes a member of the person who has the link (`params.token`) and signs them in. */
export async function acceptByLink(
	visit: VisitorSteps & Pick<SignInVisit, "browser">,
	given: { name: string; newPassword: string },
): Promise<Joined> {
	const { step, params, tenant, services, context, now } = visit;
	const token = params.token ?? "";
	const invitation = await step((db) => invitationOfLink(db, token, now));
	if (!invitation) return { kind: "over" };
	const rule = await step((db) => readSignOnRule(db, visit.can));
	if (mustSignOn(rule, invitation)) return { kind: "elsewhere" };
	const name = tidyName(given.name);
	const own = { name, email: invitation.email, workspace: tenant.name };
	const wrongName = nameProblem(name);
	const wrongPassword = await services.passwords.trouble(given.newPassword, own);
	if (wrongName || wrongPassword) {
		const errors: JoinErrors = {};
		if (wrongName) errors.name = wrongName;
		if (wrongPassword) errors.newPassword = wrongPassword;
		return { kind: "refused", errors };
	}
	const passwordHash = await services.passwords.hash(given.newPassword);
	const person = { token, name, passwordHash, requestId: context.requestId };
	return step(async (db) => {
		const memberId = await acceptInvitation(db, services, person, now);
		if (!memberId) return { kind: "over" };
		const passed = { memberId, firstFactor: "invitation", stays: true } as const;
		return { kind: "joined", admission: await admitMember(db, visit, passed) };
	});
}

import { planOf, trial } from "#app/modules/subscription/plans.ts";
import type { NewTenant } from "#db/provision.ts";
import type { SignUpAnswers } from "./sign-up.ts";

/** Everything that a sign-up must say, the code aside, which is proved and gone. */
export type CompleteSignUp = Required<Omit<SignUpAnswers, "code">>;

/** All steps' answers, or null when one is missing. */
export function completeSignUp(answers: Partial<SignUpAnswers>): CompleteSignUp | null {
	const { company, address, you, plan, team } = answers;
	return company && address && you && plan && team ? { company, address, you, plan, team } : null;
}

const day = 24 * 3600 * 1000;

/** The workspace that a sign-up asks for. It holds the chosen plan; until its trial ends it has the trial's. */
export function newTenantOf(
	{ company, address, you, plan }: CompleteSignUp,
	ownerAddressHash: string,
	now: Date,
): NewTenant {
	const chosen = planOf(plan.plan);
	const atFirst = planOf(trial.plan);
	return {
		slug: address.slug,
		name: company.name,
		country: company.country,
		currency: company.currency,
		locale: company.locale,
		timeZone: company.timeZone,
		plan: chosen.name,
		planVersion: chosen.version,
		features: atFirst.features,
		memberLimit: atFirst.limits.members,
		chosenPlan: chosen.name,
		chosenBilling: plan.billing,
		trialEndsAt: trialEnd(now),
		owner: { name: you.name, email: you.email, passwordHash: keptHash(you.password) },
		ownerAddressHash,
		settings: company.vatNumber === null ? {} : { VAT_NUMBER: company.vatNumber },
	};
}

export function trialEnd(now: Date): Date {
	return new Date(now.getTime() + trial.days * day);
}

function keptHash(password: string | { kept: string }): string {
	if (typeof password === "string") throw new Error("A password was kept as typed");
	return password.kept;
}

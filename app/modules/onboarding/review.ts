import { zoneLabel } from "#app/lib/time-zones.ts";
import { planOf, trial } from "#app/modules/subscription/plans.ts";
import type { CompleteSignUp } from "./new-tenant.ts";

export type ReviewLine = {
	readonly label: string;
	readonly text: string;
	/** The step that says so. */
	readonly step: string;
};

/** Everything that was answered, a line a step. */
export function reviewLines(
	{ company, address, you, plan, team }: CompleteSignUp,
	words: { domain: string; country: string; trialEndsOn: string },
): ReviewLine[] {
	const { people } = team;
	const vat = company.vatNumber ? [`VAT ${company.vatNumber}`] : [];
	const chosen = planOf(plan.plan).title;
	const trialPlan = planOf(trial.plan).title;
	return [
		{
			label: "Company",
			step: "company",
			text: [
				company.name,
				words.country,
				company.currency,
				zoneLabel(company.timeZone),
				...vat,
			].join(", "),
		},
		{ label: "Address", step: "address", text: `${address.slug}${words.domain}` },
		{ label: "You", step: "you", text: `${you.name}, owner, signs in as ${you.email}` },
		{
			label: "Plan",
			step: "plan",
			text: `${trialPlan} free until ${words.trialEndsOn}, then ${chosen} paid ${plan.billing} if you choose so`,
		},
		{ label: "Team", step: "team", text: invitationWords(people.length) },
	];
}

function invitationWords(count: number): string {
	if (count === 0) return "Nobody yet";
	return `${count === 1 ? "1 invitation" : `${count} invitations`}, sent when you finish`;
}

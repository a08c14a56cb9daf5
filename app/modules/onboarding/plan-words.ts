import { linesOf } from "#app/modules/subscription/coming.ts";
import type { FeatureName } from "#app/modules/subscription/features.ts";
import type { Plan, PlanName } from "#app/modules/subscription/plans.ts";

/** What tells the plans apart. */
const telling: Readonly<Record<PlanName, readonly FeatureName[]>> = {
	starter: ["time", "leave"],
	team: ["time-reports", "approvals", "invoicing", "stock"],
	business: ["margin-reports", "sso", "custom-roles"],
};

/** What tells a plan from the others: what is there in one line, what is coming in another. */
export function planWords({ name, limits }: Plan): { here: string; coming: string | null } {
	const lines = telling[name].flatMap(linesOf);
	const people =
		limits.members === null ? "Any number of people" : `Up to ${limits.members} people`;
	const here = lines.filter(({ isComing }) => !isComing);
	const coming = lines.filter(({ isComing }) => isComing);
	return {
		here: [people, ...here.map(inSentence)].join(", "),
		coming: coming.length > 0 ? `Coming: ${coming.map(inSentence).join(", ")}` : null,
	};
}

function inSentence({ title }: { title: string }): string {
	return title.charAt(0).toLowerCase() + title.slice(1);
}

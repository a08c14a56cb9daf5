import type { PlanName } from "#app/modules/subscription/plans.ts";

/** What tells the plans apart, in a line. */
export const planWords: Readonly<Record<PlanName, string>> = {
	starter: "Time and leave, up to 10 people",
	team: "Approvals, tax invoices, one warehouse",
	business: "Many warehouses, margin, single sign-on",
};

import * as z from "zod/mini";
import { planNames } from "#app/modules/subscription/plans.ts";

export const blankPlan = { plan: "team", billing: "monthly" } as const;

/** What is preselected when the trial ends. */
export const planSchema = z.object({
	plan: z.enum(planNames, "No plan yet. Choose one."),
	billing: z.enum(["monthly", "yearly"], "Choose to pay monthly or yearly."),
});

export type PlanChoice = z.output<typeof planSchema>;

/** The choice that a link from the pricing page carries: `?plan=business&billing=yearly`. */
export function planFromLink(search: URLSearchParams): PlanChoice | null {
	const parsed = planSchema.safeParse({
		plan: search.get("plan"),
		billing: search.get("billing") ?? blankPlan.billing,
	});
	return parsed.success ? parsed.data : null;
}

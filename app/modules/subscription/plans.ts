import type { FeatureName } from "./features.ts";
import type { Limits } from "./limits.ts";

export type PlanName = "starter" | "team" | "business";
export type Billing = "monthly" | "yearly";
export type Currency = "ZAR" | "USD" | "EUR";

export type Plan = {
	readonly name: PlanName;
	/** A version's contents never change once it was sold: a change is a new version. */
	readonly version: number;
	/** `grandfathered`: kept by who has it; `hidden`: only given by us. */
	readonly offered: "sold" | "hidden" | "grandfathered";
	readonly title: string;
	readonly summary: string;
	/** One seat for a month, in minor units without VAT. */
	readonly monthly: { readonly [currency in Currency]: bigint };
	readonly features: readonly FeatureName[];
	readonly limits: Limits;
};

const starterFeatures = ["time", "leave"] as const;
const teamFeatures = [
	...starterFeatures,
	"approvals",
	"rates",
	"time-reports",
	"leave-wallchart",
	"invoicing",
	"stock",
	"api",
	"webhooks",
] as const;
const businessFeatures = [
	...teamFeatures,
	"leave-chains",
	"retainers",
	"margin-reports",
	"sso",
	"custom-domain",
	"custom-roles",
] as const;

/** Every version of every plan, sold or not. */
export const allPlans: readonly Plan[] = [
	{
		name: "starter",
		version: 1,
		offered: "sold",
		title: "Starter",
		summary: "For up to 10 people who need their hours in order.",
		monthly: { ZAR: 7_500n, USD: 500n, EUR: 450n },
		features: starterFeatures,
		limits: { members: 10, storageGb: 2, warehouses: 0, leavePolicies: 1, auditDays: 30 },
	},
	{
		name: "team",
		version: 1,
		offered: "sold",
		title: "Team",
		summary: "For consultancies that bill by the hour.",
		monthly: { ZAR: 13_000n, USD: 800n, EUR: 750n },
		features: teamFeatures,
		limits: { members: 100, storageGb: 50, warehouses: 1, leavePolicies: 5, auditDays: 365 },
	},
	{
		name: "business",
		version: 1,
		offered: "sold",
		title: "Business",
		summary: "For companies of more than 100 people.",
		monthly: { ZAR: 21_000n, USD: 1_300n, EUR: 1_200n },
		features: businessFeatures,
		limits: {
			members: null,
			storageGb: 500,
			warehouses: null,
			leavePolicies: null,
			auditDays: 7 * 365,
		},
	},
];

/** The plans on sale, lowest first: what the pricing page and the sign-up show. */
export const plans: readonly Plan[] = allPlans.filter((plan) => plan.offered === "sold");

/** A feature that is sold beside plans which do not contain it, a seat a month. */
export type AddOn = {
	readonly name: FeatureName;
	readonly version: number;
	/** The plans it can be added to. */
	readonly plans: readonly PlanName[];
	readonly monthly: Plan["monthly"];
};

export const addOns: readonly AddOn[] = [
	{
		name: "stock",
		version: 1,
		plans: ["starter"],
		monthly: { ZAR: 3_000n, USD: 200n, EUR: 180n },
	},
];

/** Without a card, whatever plan was chosen: the choice is preselected when the trial ends. */
export const trial = { days: 21, plan: "team" } as const satisfies { days: number; plan: PlanName };

export const planNames = ["starter", "team", "business"] as const satisfies readonly PlanName[];

/** A plan as it was sold; without a version the newest. Throws for a version that never was. */
export function planOf(name: PlanName, version?: number): Plan {
	const plan = allPlans.findLast(
		(known) => known.name === name && (version === undefined || known.version === version),
	);
	if (!plan) throw new Error(`The catalogue has no version ${version} of the plan ${name}.`);
	return plan;
}

/** The lowest plan on sale that has the feature; none for one that is only sold as an add-on. */
export function planWithFeature(feature: FeatureName): Plan | undefined {
	return plans.find((plan) => plan.features.includes(feature));
}

/** What prices are written in. */
export const currencies = ["ZAR", "USD", "EUR"] as const satisfies readonly Currency[];

/** What a company pays in: its own currency where plans are sold in it, else dollars. */
export function billingCurrency(own: string): Currency {
	return currencies.find((currency) => currency === own) ?? "USD";
}

/** One seat for one period, a month or a year, in minor units without VAT. A year costs ten months. */
export function priceOf(sold: Pick<Plan, "monthly">, billing: Billing, currency: Currency): bigint {
	const month = sold.monthly[currency];
	return billing === "yearly" ? month * 10n : month;
}

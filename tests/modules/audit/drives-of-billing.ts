import { at, type Drive, idOf, type Round } from "./drive.ts";

/** Rates, costs and rounding; after the work that they are for. */
export function drivesOfBilling(round: Round): readonly Drive[] {
	const { found } = round;
	const rate = { act: "save", amount: "1150", unit: "hour", startsOn: "2026-11-01" };
	const rule = { act: "save", mode: "default", interval: "15", per: "day", startsOn: "2026-11-01" };
	return [
		{
			...{ route: "rates/pages/rate-place", path: () => `/rates/place?project=${found.project}` },
			form: () => rate,
		},
		{
			...{ route: "rates/pages/rate-removal" },
			path: async () => `/rates/${await idOf(round, "rates where kind = 'billed'")}/removal`,
		},
		{
			...{ route: "rates/pages/cost-rate-place", path: at("/rates/cost/place") },
			form: () => rate,
		},
		{
			...{ route: "rates/pages/cost-rate-removal" },
			path: async () => `/rates/cost/${await idOf(round, "rates where kind = 'cost'")}/removal`,
		},
		{
			...{ route: "rounding/pages/rounding-settings", path: at("/settings/rounding") },
			form: () => rule,
		},
		{
			...{ route: "rounding/pages/client-rounding" },
			path: () => `/clients/${found.client}/rounding`,
			form: () => rule,
		},
		{
			...{ route: "rounding/pages/project-rounding" },
			path: () => `/projects/${found.project}/rounding`,
			form: () => rule,
		},
		{
			...{ route: "budgets/pages/budgets", path: () => `/projects/${found.project}/budgets` },
			form: () => ({ unit: "hours", amount: "400", period: "month" }),
		},
		{
			...{ route: "budgets/pages/budget-end" },
			path: async () => `/projects/${found.project}/budgets/${await idOf(round, "budgets")}/end`,
		},
		{
			...{ route: "rounding/pages/rule-removal" },
			path: async () => `/rounding/${await idOf(round, "rounding_rules")}/removal`,
		},
	];
}

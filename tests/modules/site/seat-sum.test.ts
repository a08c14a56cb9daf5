import { expect, test } from "vitest";
import { monthlySeat, seatSum } from "#app/modules/site/seat-sum.ts";
import { planOf, plans } from "#app/modules/subscription/plans.ts";

const team = planOf("team");

test("24 people on Team cost R 3 120.00 a month, R 3 588.00 with VAT", () => {
	expect(seatSum(team, "monthly", "ZAR", 24)).toEqual({ withoutVat: 312_000n, withVat: 358_800n });
});

test("prices in other currencies carry no South African VAT", () => {
	expect(seatSum(team, "monthly", "EUR", 2)).toEqual({ withoutVat: 1_500n, withVat: null });
});

test("a year costs ten months", () => {
	for (const plan of plans) {
		const month = seatSum(plan, "monthly", "ZAR", 1).withoutVat;
		expect(seatSum(plan, "yearly", "ZAR", 1).withoutVat).toBe(month * 10n);
	}
});

test("paid by the year, a seat is shown by the month, rounded half up", () => {
	expect(monthlySeat(planOf("starter"), "yearly", "ZAR")).toBe(6_250n);
	expect(monthlySeat(team, "yearly", "ZAR")).toBe(10_833n);
	expect(monthlySeat(team, "monthly", "ZAR")).toBe(13_000n);
});

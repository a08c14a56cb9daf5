import fc from "fast-check";
import { expect, test } from "vitest";
import { everybody, type Rate } from "#app/modules/rates/rate.ts";
import { rateBook } from "#app/modules/rates/rate-for.ts";
import type { RoundingRule } from "#app/modules/rounding/rounding-rule.ts";
import {
	type ValuationFacts,
	type ValuedEntry,
	valuesOf,
} from "#app/modules/valuation/value-of.ts";

const DATE = "2026-09-21";
const work = {
	...{ projectId: "payroll", clientId: "mzansi" },
	...{ isTaskBillable: true, isProjectBillable: true, isClientInternal: false },
};
const quarter = {
	...{ id: "quarter", clientId: null, projectId: null, startsOn: "2026-01-01" },
	...{ mode: "ceil", intervalMinutes: 15, per: "entry" },
} as const satisfies RoundingRule;

function rate(id: string, kind: Rate["kind"], amountMinor: bigint): Rate {
	return {
		...{ ...everybody, id, kind, amountMinor, unit: "hour", currency: "ZAR" },
		startsOn: "2026-01-01",
	};
}

function facts(over: Partial<ValuationFacts> = {}): ValuationFacts {
	return {
		work: new Map([
			["mapping", { ...work, taskId: "mapping" }],
			["travel", { ...work, taskId: "travel", isTaskBillable: false }],
		]),
		rates: rateBook([rate("r", "billed", 600_00n), rate("c", "cost", 100_00n)]),
		...{ rules: [quarter], dayMinutes: () => 480 },
		...over,
	};
}

function entry(id: string, minutes: number, over: Partial<ValuedEntry> = {}): ValuedEntry {
	return {
		...{ id, memberId: "ann", taskId: "mapping", date: DATE, minutes },
		...{ startedAt: null, endedAt: null, zone: null, billableOverride: null },
		...over,
	};
}

function value(one: ValuedEntry, given = facts()) {
	return valuesOf([one], given).get(one.id)?.value;
}

test("the fee is of what is billed, the cost of what was worked", () => {
	expect(value(entry("e", 50))).toEqual({
		...{ billable: true, billedMinutes: 60, roundingRuleId: "quarter" },
		...{ rateId: "r", feeMinor: 600_00n, feeCurrency: "ZAR" },
		...{ costRateId: "c", costMinor: 83_00n, costCurrency: "ZAR" },
	});
});

test("what is not billable is billed nothing, and costs", () => {
	expect(value(entry("e", 50, { taskId: "travel" }))).toMatchObject({
		...{ billable: false, billedMinutes: 0, roundingRuleId: null },
		...{ rateId: null, feeMinor: null, costMinor: 83_00n },
	});
});

test("an entry's own word on billing beats task, project and client", () => {
	const travel = entry("e", 60, { taskId: "travel", billableOverride: true });
	expect(value(travel)).toMatchObject({ billable: true, feeMinor: 600_00n });
	const free = entry("e", 60, { billableOverride: false });
	expect(value(free)).toMatchObject({ billable: false, feeMinor: null });
});

test("by the day, one sum of a member on a project and date is rounded", () => {
	const given = facts({ rules: [{ ...quarter, per: "day" }] });
	const entries = [
		entry("a", 20),
		entry("b", 31),
		entry("other day", 20, { date: "2026-09-22" }),
		entry("other member", 20, { memberId: "ben" }),
		entry("not billed", 20, { taskId: "travel" }),
	];
	const billed = [...valuesOf(entries, given)].map(
		([
			id,
			{
				value: { billedMinutes },
			},
		]) => [id, billedMinutes],
	);
	expect(Object.fromEntries(billed)).toEqual({
		...{ a: 20, b: 40, "other day": 30, "other member": 30, "not billed": 0 },
	});
});

test("the rule of the entry's date is the rule", () => {
	const rules = [quarter, { ...quarter, id: "half", startsOn: DATE, intervalMinutes: 30 }];
	expect(value(entry("e", 31), facts({ rules }))?.billedMinutes).toBe(60);
	expect(value(entry("e", 31, { date: "2026-09-20" }), facts({ rules }))?.billedMinutes).toBe(45);
});

test("a project's rule beats its client's, and an interval of 0 is a rule", () => {
	const ofClient = { ...quarter, id: "client", clientId: "mzansi", intervalMinutes: 30 };
	const ofProject = { ...quarter, id: "project", projectId: "payroll", intervalMinutes: 0 };
	const given = (rules: RoundingRule[]) => value(entry("e", 31), facts({ rules }));
	expect(given([quarter, ofClient])).toMatchObject({ billedMinutes: 60, roundingRuleId: "client" });
	expect(given([quarter, ofClient, ofProject])).toMatchObject({ billedMinutes: 31 });
	const ended = { ...ofProject, intervalMinutes: null };
	expect(given([quarter, ofClient, ended])?.roundingRuleId).toBe("client");
});

test("the same entries in any order come to the same", () => {
	const some = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 6 });
	const per = fc.constantFrom("entry", "day");
	fc.assert(
		fc.property(some, per, (minutes, by) => {
			const given = facts({ rules: [{ ...quarter, per: by }] });
			const entries = minutes.map((each, index) => entry(`e${index}`, each));
			const [one, other] = [valuesOf(entries, given), valuesOf(entries.toReversed(), given)];
			for (const [id, { value: is }] of one) expect(other.get(id)?.value).toEqual(is);
		}),
		{ numRuns: 50 },
	);
});

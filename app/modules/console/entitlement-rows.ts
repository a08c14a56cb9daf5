import { type CalendarDate, todayIn } from "#app/lib/calendar-date.ts";
import { formatDateShort } from "#app/lib/date-text.ts";
import { usualWriting } from "#app/lib/writing.ts";
import type { Entitlement } from "#app/modules/entitlements/effective.ts";
import type { FlagState } from "#app/modules/flags/decide.ts";
import { type FeatureName, featureNames, features } from "#app/modules/subscription/features.ts";
import { type LimitName, limits, limitText } from "#app/modules/subscription/limits.ts";
import { consoleZone } from "./console-zone.ts";

/** What one tenant can do now, and the rule that decided. */
export type EntitlementRow = {
	readonly key: string;
	readonly title: string;
	readonly value: string;
	readonly isOn: boolean;
	readonly because: string;
	/** An exception of ours, not the plan. */
	readonly isOverride: boolean;
};

export type Lent = {
	readonly give: readonly string[];
	readonly take: readonly string[];
	readonly limits: Readonly<Record<string, number | null>>;
	readonly until: Date;
};

/** Every feature and limit of the catalogue in its order; `lent` holds what counts now, newest first. */
export function entitlementRows(
	entitlement: Entitlement,
	lent: readonly Lent[],
	flag: (feature: FeatureName) => FlagState,
): EntitlementRow[] {
	return [
		...featureNames.map((feature) => featureRow(feature, entitlement, lent, flag(feature))),
		...limitNames.map((limit) => limitRow(limit, entitlement, lent)),
	];
}

const limitNames: readonly LimitName[] = [
	"members",
	"storageGb",
	"warehouses",
	"leavePolicies",
	"auditDays",
];

function featureRow(
	feature: FeatureName,
	entitlement: Entitlement,
	lent: readonly Lent[],
	flag: FlagState,
): EntitlementRow {
	const through = entitlement.features.get(feature);
	const row = { key: feature, title: features[feature].title };
	if (through && flag === "killed") {
		const because = "Switched off for everybody";
		return { ...row, value: "Off", isOn: false, because, isOverride: false };
	}
	if (through && flag === "off") {
		const because = "Not reached by its rollout";
		return { ...row, value: "Off", isOn: false, because, isOverride: false };
	}
	const giving = lent.find(({ give }) => give.includes(feature));
	const taking = lent.find(({ take }) => take.includes(feature));
	if (through) {
		const because = becauseOn(through, entitlement, giving);
		return { ...row, value: "On", isOn: true, because, isOverride: through === "override" };
	}
	const because = taking
		? `Taken away until ${lastDay(taking.until)}`
		: `Plan: ${entitlement.plan.title} lacks it`;
	return { ...row, value: "Off", isOn: false, because, isOverride: taking !== undefined };
}

function becauseOn(
	through: "plan" | "add-on" | "override",
	{ plan, basis }: Entitlement,
	giving: Lent | undefined,
): string {
	switch (through) {
		case "plan":
			return basis === "trial" ? `Trial: ${plan.title}` : `Plan: ${plan.title}`;
		case "add-on":
			return "Add-on";
		case "override":
			return giving ? `Lent until ${lastDay(giving.until)}` : "Lent";
		default:
			return through satisfies never;
	}
}

function limitRow(
	limit: LimitName,
	{ plan, basis, limits: allowed }: Entitlement,
	lent: readonly Lent[],
): EntitlementRow {
	const setting = lent.find((override) => Object.hasOwn(override.limits, limit));
	const ofPlan = allowed[limit] === plan.limits[limit];
	return {
		key: limit,
		title: limits[limit].title,
		value: limitText(limit, allowed[limit]),
		isOn: allowed[limit] !== 0,
		because: setting
			? `Changed until ${lastDay(setting.until)}`
			: `${basis === "trial" ? "Trial" : "Plan"}: ${plan.title}${ofPlan ? "" : ", the seats that were bought"}`,
		isOverride: setting !== undefined,
	};
}

/** `31 Oct 2026`: the last day on which what ends at a moment still holds. */
export function lastDay(until: Date): string {
	return formatDateShort(lastDayOf(until), usualWriting);
}

export function lastDayOf(until: Date): CalendarDate {
	return todayIn(consoleZone, new Date(until.getTime() - 1));
}

import {
	addDays,
	type CalendarDate,
	daysBetween,
	parseCalendarDate,
} from "#app/lib/calendar-date.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { usualWriting } from "#app/lib/writing.ts";
import { type FeatureName, isFeatureName } from "#app/modules/subscription/features.ts";
import { isLimitName } from "#app/modules/subscription/limits.ts";

export const overrideKinds = ["give", "take", "limit", "open"] as const;
export type OverrideKind = (typeof overrideKinds)[number];

/** What was typed. */
export type OverrideFields = {
	kind: OverrideKind;
	feature: string;
	limit: string;
	/** A whole number; empty means no limit. */
	amount: string;
	lastDay: string;
	reason: string;
};

export type OverrideErrors = { [field in keyof OverrideFields]?: string };

/** What is to be lent, up to and with a day. */
export type WantedOverride = {
	readonly give: readonly FeatureName[];
	readonly take: readonly FeatureName[];
	/** By name; null is no limit. */
	readonly limits: Readonly<Record<string, number | null>>;
	readonly keepsOpen: boolean;
	readonly lastDay: CalendarDate;
	readonly reason: string;
};

/** An exception that outlives half a year is a plan. */
export const longestDays = 180;

type Read = { fields: OverrideFields } & (
	| { errors: OverrideErrors; override: null }
	| { errors: null; override: WantedOverride }
);

/** Reads the form of an override. */
export function readOverrideForm(form: FormData, today: CalendarDate): Read {
	const text = (name: string) => String(form.get(name) ?? "").trim();
	const fields: OverrideFields = {
		kind: readOverrideKind(text("kind")),
		feature: text("feature"),
		limit: text("limit"),
		amount: text("amount"),
		lastDay: text("lastDay"),
		reason: text("reason"),
	};
	const contents = contentsOf(fields);
	const lastDay = lastDayOf(fields.lastDay, today);
	const reason = reasonProblem(fields.reason);
	if ("errors" in contents || "error" in lastDay || reason) {
		const errors = {
			...("errors" in contents ? contents.errors : {}),
			...("error" in lastDay ? { lastDay: lastDay.error } : {}),
			...(reason ? { reason } : {}),
		};
		return { fields, errors, override: null };
	}
	const override = { ...contents, lastDay: lastDay.date, reason: fields.reason };
	return { fields, errors: null, override };
}

export function readOverrideKind(text: string | null): OverrideKind {
	return overrideKinds.find((kind) => kind === text) ?? "give";
}

type Contents = Pick<WantedOverride, "give" | "take" | "limits" | "keepsOpen">;

const nothing: Contents = { give: [], take: [], limits: {}, keepsOpen: false };

function contentsOf(fields: OverrideFields): Contents | { errors: OverrideErrors } {
	const { kind, feature } = fields;
	switch (kind) {
		case "give":
		case "take":
			if (!isFeatureName(feature)) return { errors: { feature: "Choose a feature." } };
			return { ...nothing, [kind]: [feature] };
		case "limit":
			return limitOf(fields);
		case "open":
			return { ...nothing, keepsOpen: true };
		default:
			return kind satisfies never;
	}
}

function limitOf({ limit, amount }: OverrideFields): Contents | { errors: OverrideErrors } {
	if (!isLimitName(limit)) return { errors: { limit: "Choose a limit." } };
	if (amount === "") return { ...nothing, limits: { [limit]: null } };
	if (!/^\d{1,6}$/.test(amount)) {
		return { errors: { amount: "Type a whole number up to 999999, or nothing for no limit." } };
	}
	return { ...nothing, limits: { [limit]: Number(amount) } };
}

function lastDayOf(text: string, today: CalendarDate): { date: CalendarDate } | { error: string } {
	const date = parseCalendarDate(text);
	if (!date) return { error: "Choose the last day on which it holds." };
	if (date < today) return { error: "That day is over. Choose today or a later one." };
	if (daysBetween(today, date) > longestDays) {
		const latest = formatDate(addDays(today, longestDays), usualWriting);
		return { error: `At most ${longestDays} days: choose ${latest} or earlier.` };
	}
	return { date };
}

function reasonProblem(reason: string): string | undefined {
	if (reason.length < 5) return "Say why, for who reads this in a month.";
	return reason.length > 500 ? "Say it in at most 500 characters." : undefined;
}

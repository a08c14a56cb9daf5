import { z } from "zod";

/** Each setting's type and default. Falsy values are values. Dated ones hold from a date on. */
export const settingTypes = {
	TIME_ZONE: z.string().default("Africa/Johannesburg"),
	LOCALE: z.string().default("en-ZA"),
	CURRENCY: z.string().length(3).default("ZAR"),
	/** ISO weekday on which a week begins: 1 Monday … 7 Sunday. */
	WEEK_START: z.literal([1, 2, 3, 4, 5, 6, 7]).default(1),
	TIMECAPTURE_INTERVAL_MINUTES: z
		.union([1, 5, 6, 10, 15, 30, 60].map((minutes) => z.literal(minutes)))
		.default(15),
	BILLABLE_HOURS_IN_WORKING_DAY: z.number().positive().max(24).default(8),
	/** Local hour at which reminders go out. */
	REMINDER_HOUR: z.number().int().min(0).max(23).default(9),
	MAIL_SENDER_NAME: z.string().max(100).nullable().default(null),
	MAIL_REPLY_TO: z.email().nullable().default(null),
	VAT_NUMBER: z.string().nullable().default(null),
	SESSION_IDLE_DAYS: z.number().int().min(1).max(90).default(14),
	SESSION_ABSOLUTE_DAYS: z.number().int().min(1).max(365).default(90),
	/** The list of first steps is not shown any more, done or not. */
	FIRST_STEPS_HIDDEN: z.boolean().default(false),
} as const;

export type SettingKey = keyof typeof settingTypes;
export type Settings = { readonly [Key in SettingKey]: z.output<(typeof settingTypes)[Key]> };

/** Undated settings stand at this date. */
export const undated = "0001-01-01";

/** Settings from stored rows, newest effective date last; a value that no longer fits gives way to the default. */
export function settingsFrom(rows: readonly { key: string; value: unknown }[]): Settings {
	const stored = new Map(rows.map((row) => [row.key, row.value]));
	return {
		TIME_ZONE: read("TIME_ZONE", stored),
		LOCALE: read("LOCALE", stored),
		CURRENCY: read("CURRENCY", stored),
		WEEK_START: read("WEEK_START", stored),
		TIMECAPTURE_INTERVAL_MINUTES: read("TIMECAPTURE_INTERVAL_MINUTES", stored),
		BILLABLE_HOURS_IN_WORKING_DAY: read("BILLABLE_HOURS_IN_WORKING_DAY", stored),
		REMINDER_HOUR: read("REMINDER_HOUR", stored),
		MAIL_SENDER_NAME: read("MAIL_SENDER_NAME", stored),
		MAIL_REPLY_TO: read("MAIL_REPLY_TO", stored),
		VAT_NUMBER: read("VAT_NUMBER", stored),
		SESSION_IDLE_DAYS: read("SESSION_IDLE_DAYS", stored),
		SESSION_ABSOLUTE_DAYS: read("SESSION_ABSOLUTE_DAYS", stored),
		FIRST_STEPS_HIDDEN: read("FIRST_STEPS_HIDDEN", stored),
	};
}

function read<Key extends SettingKey>(key: Key, stored: Map<string, unknown>): Settings[Key];
function read(key: SettingKey, stored: Map<string, unknown>): Settings[SettingKey] {
	const type = settingTypes[key];
	const parsed = type.safeParse(stored.get(key));
	return parsed.success ? parsed.data : type.parse(undefined);
}

import { z } from "zod";
import { emailProblem, normalEmail } from "#app/lib/email-address.ts";
import { companySettings } from "./company-settings.ts";
import type { Reading } from "./kind.ts";
import { choice } from "./kinds/choice.ts";
import { hours } from "./kinds/hours.ts";
import { oneLine } from "./kinds/one-line.ts";
import { optionalText } from "./kinds/optional-text.ts";
import { wholeNumber } from "./kinds/whole-number.ts";
import { overtimeSettings } from "./overtime-settings.ts";
import { periodLockSettings } from "./period-lock-settings.ts";
import { type Setting, setting } from "./setting.ts";
import { signOnSettings } from "./sign-on-settings.ts";

/** Every setting of a workspace, in the order of its page. */
export const settingsRegistry = {
	...companySettings,
	WEEK_START: setting({
		group: "time",
		title: "First day of the week",
		help: "For the week sheet, its reports and reminders. Time that was captured stays on its day.",
		kind: choice([
			[1, "Monday"],
			[2, "Tuesday"],
			[3, "Wednesday"],
			[4, "Thursday"],
			[5, "Friday"],
			[6, "Saturday"],
			[7, "Sunday"],
		]),
		usual: 1,
		isDated: true,
	}),
	BILLABLE_HOURS_IN_WORKING_DAY: setting({
		group: "time",
		title: "Hours in a working day",
		help: "The target from Monday to Friday where no working time is set, and what a rate of a day is for. It counts from today on; earlier days keep theirs.",
		kind: hours({ from: 15, to: 24 * 60 }),
		usual: 8,
		isDated: true,
	}),
	...overtimeSettings,
	UTILISATION_TARGET: setting({
		group: "time",
		title: "Utilisation to reach",
		help: "How much of everybody's available time is to be billed. The report on people marks it; nothing depends on it.",
		kind: wholeNumber({ from: 1, to: 100, unit: ["percent", "percent"] }),
		usual: 75,
	}),
	TIMECAPTURE_INTERVAL_MINUTES: setting({
		group: "time",
		title: "One step of the arrow keys",
		help: "How much a press adds to a cell or takes from it. Any duration can be typed.",
		kind: choice([
			[1, "1 minute"],
			[5, "5 minutes"],
			[6, "6 minutes"],
			[10, "10 minutes"],
			[15, "15 minutes"],
			[30, "30 minutes"],
			[60, "1 hour"],
		]),
		usual: 15,
	}),
	TIMECAPTURE_INTERVAL_ENFORCED: setting({
		group: "time",
		title: "What the step is for",
		help: "Where whole steps are asked for, 1:07 is refused with the nearest that are taken. Time that was captured stays as it is.",
		kind: choice([
			["step", "Keys and dragging only"],
			["enforced", "Only whole steps are taken"],
		]),
		usual: "step",
	}),
	...periodLockSettings,
	OVERLAPS_ALLOWED: setting({
		group: "time",
		title: "Two things at the same time",
		help: "Whether entries with a start and an end may overlap. What was captured before stays. A running timer never counts.",
		kind: choice([
			["yes", "Allowed: both count"],
			["no", "Refused"],
		]),
		usual: "yes",
	}),
	TIMER_LIMIT_HOURS: setting({
		group: "time",
		title: "Ask about a timer after",
		help: "A timer that ran longer, or past midnight, asks what to keep when it is stopped.",
		kind: wholeNumber({ from: 1, to: 24, unit: ["hour", "hours"] }),
		usual: 10,
	}),
	REMINDER_HOUR: setting({
		group: "mail",
		title: "Reminders go out at",
		help: "On Mondays, to those whose last week has gaps.",
		kind: choice(hoursOfDay()),
		usual: 9,
	}),
	MAIL_SENDER_NAME: setting({
		group: "mail",
		title: "Sender’s name",
		help: "Whom mail from this workspace is from. The address stays ours.",
		kind: optionalText({ most: 100, none: "the company’s name", check: oneLine }),
		usual: null,
	}),
	MAIL_REPLY_TO: setting({
		group: "mail",
		title: "Answers go to",
		help: "The address that people write to when they answer such a mail.",
		kind: optionalText({ most: 254, none: "nobody", check: address }),
		usual: null,
	}),
	SESSION_IDLE_DAYS: setting({
		group: "sign-in",
		title: "Signed out when unused for",
		help: "A browser that nobody used for so long must sign in again.",
		kind: wholeNumber({ from: 1, to: 90, unit: ["day", "days"] }),
		usual: 14,
		permission: "security:manage",
	}),
	SESSION_ABSOLUTE_DAYS: setting({
		group: "sign-in",
		title: "Signed out at the latest after",
		help: "However much it was used.",
		kind: wholeNumber({ from: 1, to: 365, unit: ["day", "days"] }),
		usual: 90,
		permission: "security:manage",
	}),
	SECOND_FACTOR_REQUIRED: setting({
		group: "sign-in",
		title: "Second factor",
		help: "Besides the password: a code from an app or a passkey. Who must and has none sets it up, and can do nothing else before.",
		kind: choice([
			["nobody", "Each person chooses"],
			["admins", "Required of owners and admins"],
			["everybody", "Required of everybody"],
		]),
		usual: "nobody",
		permission: "security:manage",
	}),
	SECOND_FACTOR_GRACE_DAYS: setting({
		group: "sign-in",
		title: "Time to set it up",
		help: "Counted from the day on which it was required. Until then a line above each page reminds of it; 0 is at once.",
		kind: wholeNumber({ from: 0, to: 60, unit: ["day", "days"] }),
		usual: 14,
		permission: "security:manage",
	}),
	...signOnSettings,
	/** What the connection was like when it was last tried and worked, as a hash. */
	SSO_TESTED: kept(z.string(), ""),
	/** The list of first steps is not shown any more, done or not. */
	FIRST_STEPS_HIDDEN: kept(z.boolean(), false),
} as const;

export type SettingKey = keyof typeof settingsRegistry;

type ValueOf<Definition> = Definition extends Setting<infer T> ? T : never;
export type Settings = {
	readonly [Key in SettingKey]: ValueOf<(typeof settingsRegistry)[Key]>;
};

export const settingKeys = Object.keys(settingsRegistry) as SettingKey[];

export function isSettingKey(text: string): text is SettingKey {
	return Object.hasOwn(settingsRegistry, text);
}

/** One of the registry, for code that treats all of them alike. */
export function settingOf(key: SettingKey): Setting {
	return settingsRegistry[key];
}

/** Is its value typed and never shown again? */
export function isSecret(key: SettingKey): boolean {
	return settingOf(key).kind.control.kind === "secret";
}

/** What the product keeps for itself: no page shows it. */
function kept<T extends string | boolean>(type: z.ZodType<T>, usual: T): Setting<T> {
	const read = () => ({ problem: "This is not typed by anybody." });
	const kind = { type, control: { kind: "text" }, text: String, words: String, read } as const;
	return setting({ title: "", help: "", kind, usual });
}

function hoursOfDay() {
	return Array.from(
		{ length: 24 },
		(_, hour) => [hour, `${String(hour).padStart(2, "0")}:00`] as const,
	);
}

function address(text: string): Reading<string> {
	const value = normalEmail(text);
	const problem = emailProblem(value);
	return problem === null ? { value } : { problem };
}

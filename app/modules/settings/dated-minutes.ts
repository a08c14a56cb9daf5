import { minutesOfHours } from "#app/lib/duration.ts";
import { type StoredSetting, settingsFrom } from "./settings-from.ts";

type HoursSetting = "BILLABLE_HOURS_IN_WORKING_DAY" | "ORDINARY_HOURS_IN_WEEK";

/** A length of time that is set in hours, in whole minutes by date; it is worked out once for each time that it changed. */
export function datedMinutes(
	stored: readonly StoredSetting[],
	key: HoursSetting,
): (date: string) => number {
	const changes = stored
		.filter((setting) => setting.key === key)
		.map(({ effectiveFrom }) => effectiveFrom)
		.sort();
	const known = new Map<string, number>();
	return (date) => {
		const since = changes.findLast((from) => from <= date) ?? "";
		const minutes = known.get(since) ?? minutesOfHours(settingsFrom(stored, date)[key]);
		known.set(since, minutes);
		return minutes;
	};
}

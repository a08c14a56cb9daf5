import type { Kind } from "#app/modules/settings/kind.ts";
import { NEVER, periodLockSettings } from "#app/modules/settings/period-lock-settings.ts";
import { type StoredSetting, settingsFrom } from "#app/modules/settings/settings-from.ts";
import type { PeriodLock } from "./period-lock.ts";

/**
 * The period lock as it is stored, read strictly: null when a value of it is none that its setting can have. Other
 * settings give way to their usual value then; a lock that did would be open.
 */
export function readPeriodLock(stored: readonly StoredSetting[]): PeriodLock | null {
	const { TIME_LOCKED_UNTIL, TIME_LOCK_DAYS_AFTER_MONTH, TIME_LOCK_GRACE_HOURS } =
		periodLockSettings;
	const dates = valuesOf(stored, "TIME_LOCKED_UNTIL", TIME_LOCKED_UNTIL.kind);
	const days = valuesOf(stored, "TIME_LOCK_DAYS_AFTER_MONTH", TIME_LOCK_DAYS_AFTER_MONTH.kind);
	const grace = valuesOf(stored, "TIME_LOCK_GRACE_HOURS", TIME_LOCK_GRACE_HOURS.kind);
	if (!dates || !days || !grace) return null;
	const daysAfterMonth = days.at(-1) ?? NEVER;
	return {
		dates,
		daysAfterMonth: daysAfterMonth === NEVER ? null : daysAfterMonth,
		graceHours: grace.at(-1) ?? 0,
		zone: settingsFrom(stored).TIME_ZONE,
	};
}

/** What was stored of a setting, oldest first; null when some of it does not fit. */
function valuesOf<T>(
	stored: readonly StoredSetting[],
	key: keyof typeof periodLockSettings,
	{ type }: Pick<Kind<T>, "type">,
): T[] | null {
	const rows = stored.filter((row) => row.key === key);
	rows.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
	const values: T[] = [];
	for (const { value } of rows) {
		const read = type.safeParse(value);
		if (!read.success) return null;
		values.push(read.data);
	}
	return values;
}

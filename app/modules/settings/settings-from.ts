import { type SettingKey, type Settings, settingKeys, settingOf } from "./registry.ts";

/** A setting's value from a date on. */
export type StoredSetting = {
	readonly key: string;
	readonly value: unknown;
	/** `2026-11-22` */
	readonly effectiveFrom: string;
};

/** Undated settings stand at this date. */
export const undated = "0001-01-01";

/**
 * The settings as they hold on a date, or at present. A stored value that is falsy is a value; one that fits no more
 * gives way to the usual one. None is ever stored ahead: the newest is the present one.
 */
export function settingsFrom(rows: readonly StoredSetting[], on?: string): Settings {
	const newest = newestOf(rows, on);
	return Object.fromEntries(
		settingKeys.map((key) => [key, read(key, newest.get(key)?.value)]),
	) as Settings;
}

/** The settings whose present value, as it is stored, is none that they can have: they stand as usual meanwhile. */
export function unreadableKeys(rows: readonly StoredSetting[]): ReadonlySet<string> {
	const newest = newestOf(rows);
	return new Set(
		settingKeys.filter((key) => {
			const row = newest.get(key);
			return row !== undefined && !settingOf(key).kind.type.safeParse(row.value).success;
		}),
	);
}

function newestOf(rows: readonly StoredSetting[], on?: string): Map<string, StoredSetting> {
	const newest = new Map<string, StoredSetting>();
	for (const row of rows) {
		const known = newest.get(row.key);
		const counts = on === undefined || row.effectiveFrom <= on;
		if (counts && (!known || known.effectiveFrom <= row.effectiveFrom)) newest.set(row.key, row);
	}
	return newest;
}

function read(key: SettingKey, stored: unknown): unknown {
	const { kind, usual } = settingOf(key);
	const parsed = kind.type.safeParse(stored);
	return parsed.success ? parsed.data : usual;
}

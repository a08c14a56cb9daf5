import { isSecret, type SettingKey, settingOf } from "./registry.ts";

/** A value of the log in words: null is the usual one. What fits the registry no more is told as it was stored. */
export function storedWords(key: SettingKey, stored: unknown): string {
	const { kind, usual } = settingOf(key);
	if (isSecret(key) && stored !== null) return String(stored);
	const parsed = kind.type.safeParse(stored ?? usual);
	return parsed.success ? kind.words(parsed.data) : String(stored);
}

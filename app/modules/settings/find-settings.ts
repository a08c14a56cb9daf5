import type { GroupName } from "./groups.ts";
import { type SettingKey, settingKeys, settingOf } from "./registry.ts";

export type FoundSetting = {
	readonly key: SettingKey;
	readonly group: GroupName;
	readonly title: string;
	readonly help: string;
};

/** Settings whose title, help or key has all the typed words, in the registry's order. */
export function findSettings(typed: string): FoundSetting[] {
	const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
	return settingKeys.flatMap((key) => {
		const { group, title, help } = settingOf(key);
		const text = `${title} ${help} ${key}`.toLowerCase();
		const isFound = group !== null && words.every((word) => text.includes(word));
		return isFound ? { key, group, title, help } : [];
	});
}

import type { GroupName } from "./groups.ts";
import { isSecret, type SettingKey, settingKeys, settingOf } from "./registry.ts";
import { seenField } from "./seen-field.ts";

export type SettingChange = {
	readonly key: SettingKey;
	readonly value: unknown;
	/** How it stood when the page was loaded, as its control held it. */
	readonly seen: string;
};

export type SettingsForm = {
	/** What differs from what was seen. */
	readonly changes: readonly SettingChange[];
	readonly typed: Partial<Record<SettingKey, string>>;
	readonly errors: Partial<Record<SettingKey, string>>;
};

/** Reads the form of a group. What was not touched is no change, whatever others made of it meanwhile. */
export function readSettingsForm(form: FormData, group: GroupName, country: string): SettingsForm {
	const changes: SettingChange[] = [];
	const typed: SettingsForm["typed"] = {};
	const errors: SettingsForm["errors"] = {};
	for (const key of settingKeys.filter((one) => settingOf(one).group === group)) {
		const text = form.get(key);
		const seen = form.get(seenField(key));
		if (typeof text !== "string" || typeof seen !== "string") continue;
		typed[key] = echoed(key, text);
		if (text === seen) continue;
		const read = settingOf(key).kind.read(text, country);
		if ("problem" in read) errors[key] = read.problem;
		else changes.push({ key, value: read.value, seen });
	}
	return { changes, typed, errors };
}

/** A secret is not sent back, not even one that was refused. */
function echoed(key: SettingKey, text: string): string {
	return isSecret(key) ? "" : text;
}

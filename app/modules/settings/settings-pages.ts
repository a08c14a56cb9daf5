import { settingGroups } from "./groups.ts";

export type SettingsPage = {
	/** The end of its address. */
	readonly name: string;
	readonly title: string;
	/** The head that it stands under. */
	readonly part: string;
};

/** The pages of the settings for somebody with these permissions. */
export function settingsPages(
	may: (permission: "support-consent:manage") => boolean,
): SettingsPage[] {
	return [...settingGroups, ...(may("support-consent:manage") ? [supportPage] : [])];
}

const supportPage: SettingsPage = { name: "support", title: "Support access", part: "People" };

/** The pages that the settings are spread over, under their heads, in the order of the navigation. */
export const settingGroups = [
	{ name: "company", title: "Profile", part: "Company" },
	{ name: "time", title: "Time", part: "Work" },
	{ name: "mail", title: "Mail", part: "Work" },
	{ name: "sign-in", title: "Sign-in", part: "People" },
	{ name: "single-sign-on", title: "Single sign-on", part: "People" },
] as const;

export type GroupName = (typeof settingGroups)[number]["name"];

export function settingGroup(name: string | undefined) {
	return settingGroups.find((group) => group.name === name);
}

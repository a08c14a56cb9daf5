import { settingGroups } from "./groups.ts";

export type SettingsPage = {
	readonly name: string;
	readonly title: string;
	/** The head that it stands under. */
	readonly part: string;
	readonly path: string;
};

type Needed =
	| "tag:manage"
	| "domain:manage"
	| "rate:read"
	| "support-consent:manage"
	| "audit:read"
	| "storage:manage"
	| "data:export"
	| "workspace:remove"
	| "time:import"
	| "work-calendar:manage";

/** The pages of the settings for somebody with these permissions. */
export function settingsPages(may: (permission: Needed) => boolean): SettingsPage[] {
	return [
		...settingGroups.map((group) => ({ ...group, path: `/settings/${group.name}` })),
		...(may("work-calendar:manage") ? workCalendarPages : []),
		...(may("tag:manage") ? [tagsPage] : []),
		...(may("rate:read") ? [roundingPage] : []),
		...(may("domain:manage") ? [domainPage] : []),
		...(may("support-consent:manage") ? [supportPage] : []),
		...(may("audit:read") ? [historyPage] : []),
		...(may("storage:manage") ? [storagePage] : []),
		...(may("time:import") ? [importPage] : []),
		...(may("data:export") ? [exportPage] : []),
		...(may("workspace:remove") ? [deletionPage] : []),
	];
}

const workCalendarPages: readonly SettingsPage[] = [
	{ name: "working-time", title: "Working time", part: "Work", path: "/settings/working-time" },
	{ name: "holidays", title: "Public holidays", part: "Work", path: "/settings/holidays" },
];
const roundingPage: SettingsPage = {
	...{ name: "rounding", title: "Rounding", part: "Work" },
	path: "/settings/rounding",
};

const tagsPage: SettingsPage = {
	...{ name: "tags", title: "Tags", part: "Work" },
	path: "/settings/tags",
};

const domainPage: SettingsPage = {
	...{ name: "domain", title: "Own domain", part: "Company" },
	path: "/settings/domain",
};

const supportPage: SettingsPage = {
	...{ name: "support", title: "Support access", part: "People" },
	path: "/settings/support",
};

const storagePage: SettingsPage = {
	...{ name: "storage", title: "Storage", part: "Data" },
	path: "/settings/storage",
};

const importPage: SettingsPage = {
	...{ name: "import", title: "Bring in hours", part: "Data" },
	path: "/time/import",
};

const exportPage: SettingsPage = {
	...{ name: "export", title: "Export", part: "Data" },
	path: "/settings/export",
};

const deletionPage: SettingsPage = {
	...{ name: "deletion", title: "Delete the workspace", part: "Data" },
	path: "/settings/deletion",
};

const historyPage: SettingsPage = {
	...{ name: "history", title: "History", part: "Data" },
	path: "/audit",
};

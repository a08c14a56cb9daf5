import type { IconName } from "#app/ui/icon-names.ts";

export type PlaceName =
	| "week"
	| "day"
	| "team"
	| "approvals"
	| "clients"
	| "projects"
	| "reports"
	| "payroll"
	| "rates"
	| "people"
	| "settings"
	| "plan";

export type Place = {
	name: PlaceName;
	label: string;
	href: string;
	/** Further addresses that belong to it. */
	also?: readonly string[];
	/** After G. */
	key: string;
};

/** Every place the navigation can lead to, under its head. Who may not go to one does not see it. */
export const placeGroups: readonly { label: string; places: readonly Place[] }[] = [
	{
		label: "Time",
		places: [
			{ name: "week", label: "Week", href: "/time/week", key: "W" },
			{ name: "day", label: "Day", href: "/time/day", key: "D" },
			{ name: "team", label: "Team", href: "/time/team", key: "T" },
			{ name: "approvals", label: "Approvals", href: "/approvals", key: "A" },
		],
	},
	{
		label: "Work",
		places: [
			{ name: "clients", label: "Clients", href: "/clients", key: "C" },
			{ name: "projects", label: "Projects", href: "/projects", key: "P" },
			{ name: "reports", label: "Reports", href: "/reports", key: "R" },
			{ name: "rates", label: "Rates", href: "/rates", key: "F" },
		],
	},
	{
		label: "Company",
		places: [
			{ name: "payroll", label: "Payroll", href: "/payroll", key: "Y" },
			{ name: "people", label: "People", href: "/people", key: "M" },
			{ name: "settings", label: "Settings", href: "/settings", also: ["/audit"], key: "S" },
			{ name: "plan", label: "Plan and billing", href: "/plan", key: "B" },
		],
	},
];

/** The places of `shown`, in the order of the navigation. */
export function shownPlaces(shown: readonly PlaceName[]): readonly Place[] {
	return allPlaces.filter(({ name }) => shown.includes(name));
}

/** The place that an address belongs to. */
export function placeAt(pathname: string): Place | undefined {
	return allPlaces.find(({ href, also = [] }) =>
		[href, ...also].some((start) => pathname === start || pathname.startsWith(`${start}/`)),
	);
}

const allPlaces = placeGroups.flatMap((group) => group.places);

export const placeIcons: Readonly<Record<PlaceName, IconName>> = {
	week: "table-2",
	day: "calendar-clock",
	team: "layers",
	approvals: "circle-check-big",
	clients: "building-2",
	projects: "briefcase",
	reports: "chart-no-axes-column",
	payroll: "file-spreadsheet",
	rates: "receipt-text",
	people: "users",
	settings: "settings-2",
	plan: "credit-card",
};

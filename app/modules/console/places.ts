import type { StaffRole } from "#app/request/staff-session.server.ts";
import type { IconName } from "#app/ui/icon-names.ts";

export type ConsolePlace = {
	readonly title: string;
	readonly href: string;
	readonly icon: IconName;
};

const forAll: readonly ConsolePlace[] = [
	{ title: "Tenants", href: "/console", icon: "building-2" },
	{ title: "Features", href: "/console/features", icon: "flag" },
	{ title: "Explain", href: "/console/explain", icon: "route" },
	{ title: "Payments", href: "/console/payments", icon: "credit-card" },
	{ title: "Changes", href: "/console/changes", icon: "history" },
	{ title: "Settings", href: "/console/settings", icon: "settings-2" },
];

/** What the console's navigation offers to somebody of this role. */
export function consolePlaces(role: StaffRole): readonly ConsolePlace[] {
	const seesJobs = role === "support" || role === "operator";
	if (!seesJobs) return forAll;
	return [...forAll, { title: "Dead jobs", href: "/console/jobs", icon: "wrench" }];
}

/** The place that an address belongs to: a tenant's page to the tenants. */
export function placeAt(places: readonly ConsolePlace[], path: string): ConsolePlace | undefined {
	const deeper = places.filter(({ href }) => href !== "/console" && path.startsWith(href));
	return deeper[0] ?? places.find(({ href }) => href === "/console");
}

import type { FeatureName } from "#app/modules/subscription/features.ts";
import type { PlaceName } from "./places.ts";

type Needs = { permission: string; feature?: FeatureName };

/** What each place asks for; a page's own wrapper asks again. */
const needs: Record<PlaceName, Needs> = {
	week: { permission: "time-entry:capture", feature: "time" },
	day: { permission: "time-entry:capture", feature: "time" },
	team: { permission: "team-time:read", feature: "time" },
	approvals: { permission: "timesheet:approve", feature: "approvals" },
	clients: { permission: "client:read" },
	projects: { permission: "project:read" },
	reports: { permission: "time-report:read", feature: "time-reports" },
	payroll: { permission: "payroll:export", feature: "time-reports" },
	rates: { permission: "rate:read", feature: "rates" },
	people: { permission: "member:read" },
	settings: { permission: "setting:manage" },
	plan: { permission: "plan:read" },
};

/**
 * The places to show: what a permission forbids is hidden, what the plan lacks is shown (its page says what
 * the plan with it costs), a feature that is switched off leaves no trace.
 */
export function shownPlaceNames(
	may: (permission: string) => boolean,
	reasonFor: (feature: FeatureName) => string,
): PlaceName[] {
	return placeNames.filter((name) => {
		const { permission, feature } = needs[name];
		const isOff = feature !== undefined && ["flag_off", "kill_switch"].includes(reasonFor(feature));
		return may(permission) && !isOff;
	});
}

const placeNames: readonly PlaceName[] = [
	"week",
	"day",
	"team",
	"approvals",
	"clients",
	"projects",
	"reports",
	"payroll",
	"rates",
	"people",
	"settings",
	"plan",
];

/** What a plan may contain. The key is the name of the flag, of the gate and of the Stripe feature. */
export const features = {
	time: {
		area: "Time",
		title: "Week, day and timer",
		description: "Type hours into a week sheet, lay them out on a day, or let a timer count.",
	},
	approvals: {
		area: "Time",
		title: "Timesheet approvals",
		description: "Weeks are submitted, approved or sent back with a reason, and then locked.",
	},
	rates: {
		area: "Time",
		title: "Billable rates",
		description: "Rates by person, project and task, each from a date, so that hours become money.",
	},
	"time-reports": {
		area: "Time",
		title: "Time reports",
		description:
			"Hours by client, project, task and person for any dates, as a chart and as a file.",
	},
	leave: {
		area: "Leave",
		title: "Leave balances that show their working",
		description:
			"Every balance opens to the days earned, taken and carried, and the rule for each.",
	},
	"leave-wallchart": {
		area: "Leave",
		title: "Team wallchart",
		description: "Who is away on which day, for a whole team on one page.",
	},
	"leave-chains": {
		area: "Leave",
		title: "Leave approval chains",
		description: "Several approvers in order, reminders that escalate, and what leave owed costs.",
	},
	invoicing: {
		area: "Billing",
		title: "Tax invoices with check",
		description: "Turn approved hours into tax invoices that are checked before they are sent.",
	},
	retainers: {
		area: "Billing",
		title: "Retainers and fixed fees",
		description: "Bill a fixed amount each month and see the hours worked against it.",
	},
	"margin-reports": {
		area: "Billing",
		title: "Margin by project",
		description: "What a project earns beside what its hours cost.",
	},
	stock: {
		area: "Stock",
		title: "Stock",
		description: "Receive, move, count and dispatch goods, with a phone as the scanner.",
	},
	api: {
		area: "Control",
		title: "API",
		description: "Read and write your workspace from your own programs.",
	},
	webhooks: {
		area: "Control",
		title: "Webhooks",
		description: "Your own systems hear of a change as it happens.",
	},
	sso: {
		area: "Control",
		title: "Single sign-on",
		description: "People sign in with your identity provider over OpenID Connect.",
	},
	"custom-domain": {
		area: "Control",
		title: "Own domain",
		description: "Your workspace answers on an address of your own.",
	},
	"custom-roles": {
		area: "Control",
		title: "Own roles",
		description: "Roles made of exactly the permissions that you choose.",
	},
} as const satisfies Record<string, { area: FeatureArea; title: string; description: string }>;

export type FeatureArea = "Time" | "Leave" | "Billing" | "Stock" | "Control";

export type FeatureName = keyof typeof features;

export function isFeatureName(name: string): name is FeatureName {
	return Object.hasOwn(features, name);
}

/** Every feature's key, in the catalogue's order. */
export const featureNames: readonly FeatureName[] = Object.keys(features).filter(isFeatureName);

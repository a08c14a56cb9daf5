/** The architecture of Crowdminder, as rules. `npm run boundaries` checks them. */

/** Platform modules: every module may use them. They may use one another as listed in moduleMayUse. */
const platform = [
	"settings",
	"audit",
	"files",
	"entitlements",
	"members",
	"grants",
	"tenants",
	"mail",
	"notifications",
];

/** A module may call only the modules listed beside it: this list is the architecture diagram. */
const moduleMayUse = {
	accounts: [],
	approvals: ["subscription"], // which plan it needs; and what each module lets be approved: see approvablesOfAll
	audit: ["subscription"], // and the words of all: see wordsOfAll
	budgets: ["projects"],
	console: ["flags", "subscription", "support"],
	day: ["locks", "time", "timer", "valuation", "work-calendar"],
	domains: ["accounts", "subscription"],
	entitlements: ["subscription"],
	files: [], // and what each says of its own files: see fileOwners
	erasure: ["accounts", "exports"],
	exports: [],
	flags: ["subscription"],
	grants: [], // and what each module lets be granted: see grantablesOfAll
	home: [],
	locks: [],
	mail: [],
	members: ["accounts", "approvals", "subscription"], // to whom somebody reports; and the permissions of all: see permissionsOfAll
	notifications: [], // and the notices of all: see noticesOfAll
	onboarding: ["accounts", "subscription", "wizard"],
	overtime: ["work-calendar"],
	palette: ["projects", "reports", "shell", "subscription"], // and the commands of all: see commandsOfAll
	payroll: ["overtime", "time"],
	projects: ["budgets", "valuation"],
	rates: ["valuation"],
	reminders: ["accounts", "time", "work-calendar"],
	removal: ["accounts", "subscription"],
	reports: ["budgets", "overtime", "projects", "rates", "time", "valuation", "work-calendar"],
	rounding: ["valuation"],
	settings: ["subscription"], // which plan a setting needs
	shell: ["approvals", "palette", "subscription", "timer"],
	"sign-on": ["accounts", "domains", "subscription"],
	site: ["accounts", "home", "subscription"],
	subscription: ["flags"],
	support: ["accounts"],
	tenants: [],
	time: ["budgets", "locks", "timesheets", "valuation", "work-calendar"], // learns of absences through a port that leave will fill
	"time-import": ["budgets", "locks", "projects", "time", "wizard"],
	timer: ["time"],
	timesheets: ["approvals", "budgets", "locks", "time", "valuation", "work-calendar"],
	valuation: ["rates", "rounding"],
	wizard: [],
	"work-calendar": [],
};

/** Each module declares how its lines of the history are said; the history reads them all. */
const wordsOfAll = "^app/modules/[^/]+/audit-words\\.ts$";

/** Each module declares its permissions; the roles are made of them all. */
const permissionsOfAll = "^app/modules/[^/]+/permissions\\.ts$";

/** Each module declares what the palette can do with it; the palette reads them all. */
const commandsOfAll = "^app/modules/[^/]+/commands\\.ts$";
const paletteCommand = "^app/modules/palette/command\\.ts$";
/** Each module declares who may open the files of its objects; the files' module asks them. */
const fileOwners = "^app/modules/[^/]+/file-owner\\.server\\.ts$";

/** Each module declares what may be granted on its objects; the grants read them all. */
const grantablesOfAll = "^app/modules/[^/]+/grantable\\.server\\.ts$";

/** Each module declares what of its own waits for somebody's decision; the queue reads them all. */
const approvablesOfAll = "^app/modules/[^/]+/approvable\\.server\\.ts$";

/** Each module declares what its people are told; notifying reads them all. */
const noticesOfAll = "^app/modules/[^/]+/notices\\.ts$";

const moduleEdges = Object.entries(moduleMayUse).map(([name, allowed]) => ({
	name: `${name}-uses-only-its-neighbours`,
	severity: "error",
	from: { path: `^app/modules/${name}/` },
	to: {
		path: "^app/modules/",
		pathNot: [
			`^app/modules/(${[name, ...platform, ...allowed].join("|")})/`,
			...(name === "audit" ? [wordsOfAll] : []),
			...(name === "members" ? [permissionsOfAll] : []),
			...(name === "notifications" ? [noticesOfAll] : []),
			...(name === "palette" ? [commandsOfAll] : [paletteCommand]),
			...(name === "grants" ? [grantablesOfAll] : []),
			...(name === "files" ? [fileOwners] : []),
			...(name === "approvals" ? [approvablesOfAll] : []),
		],
	},
}));

module.exports = {
	forbidden: [
		{
			name: "no-circles",
			severity: "error",
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
		},
		{
			name: "no-orphans",
			severity: "error",
			from: {
				orphan: true,
				path: "^(app|db)/",
				pathNot:
					"(entry\\.(client|server)|root|routes)\\.tsx?$|/pages/|^app/api/|^db/cli|drizzle\\.config\\.ts$|\\.d\\.ts$|\\.data\\.ts$",
			},
			to: {},
		},
		{
			name: "modules-are-listed",
			comment: "A new module is added to moduleMayUse with the neighbours that it may call.",
			severity: "error",
			from: {},
			to: {
				path: "^app/modules/",
				pathNot: `^app/modules/(${Object.keys(moduleMayUse).join("|")})/`,
			},
		},
		{
			name: "rules-are-pure",
			comment: "app/modules/leave/balance.ts may not see SQL, HTTP, React or a vendor",
			severity: "error",
			from: {
				path: "^app/(modules|lib)/.+\\.ts$",
				pathNot: "\\.server\\.ts$|/pages/|/components/",
			},
			to: {
				path: "^db/|^app/(request|integrations|jobs|ui)/|\\.server\\.ts$|\\.tsx$|^node_modules/(?!zod|uuid)",
				dependencyTypesNot: ["type-only"],
			},
		},
		{
			name: "pages-and-views-hold-no-sql",
			severity: "error",
			from: { path: "^app/modules/[^/]+/(pages|components)/|^app/(ui|api)/" },
			to: {
				path: "^db/|^app/integrations/|^node_modules/(drizzle-orm|postgres|stripe|unleash-client)/",
			},
		},
		{
			name: "ui-knows-no-module",
			severity: "error",
			from: { path: "^app/ui/" },
			to: { path: "^app/(modules|request|jobs|api)/" },
		},
		{
			name: "request-knows-no-page",
			severity: "error",
			from: { path: "^app/request/" },
			to: { path: "/(pages|components)/|^app/(api|ui)/" },
		},
		{
			name: "integrations-know-no-module",
			severity: "error",
			from: { path: "^app/integrations/" },
			to: { path: "^app/(modules|request|jobs|api)/|^db/" },
		},
		{
			name: "db-knows-nothing-of-app",
			severity: "error",
			from: { path: "^db/", pathNot: "^db/(cli|seed)" },
			to: { path: "^app/", pathNot: "^app/(lib|env\\.server)" },
		},
		{
			name: "public-tables-are-for-a-few",
			severity: "error",
			from: {
				path: "^app/",
				pathNot:
					"^app/(request|jobs)/|^app/modules/(accounts|console|domains|subscription|onboarding|flags|support|tenants|entitlements)/",
			},
			to: { path: "^db/public/" },
		},
		{
			name: "vendors-stay-in-integrations",
			severity: "error",
			from: { path: "^(app|db|server)/", pathNot: "^app/integrations/" },
			to: { path: "^node_modules/(stripe|unleash-client|nodemailer|@aws-sdk|flydrive)/" },
		},
		{
			name: "product-needs-no-local-services",
			comment: "Only the start, the commands and the tests bring up local services.",
			severity: "error",
			from: {
				path: "^(app|db|server)/",
				pathNot: "^server/start|^db/cli|^app/.+-cli\\.server\\.ts$",
			},
			to: { path: "^dev/" },
		},
		{
			name: "nothing-imports-tests",
			severity: "error",
			from: { path: "^(app|db|server|dev)/" },
			to: { path: "^(tests|e2e|bench)/" },
		},
		...moduleEdges,
	],
	options: {
		doNotFollow: { path: "node_modules" },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: "tsconfig.json" },
		enhancedResolveOptions: {
			exportsFields: ["exports"],
			conditionNames: ["import", "node", "default", "types"],
			extensions: [".ts", ".tsx", ".js", ".d.ts"],
		},
	},
};

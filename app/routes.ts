import { index, layout, type RouteConfig, route } from "@remix-run/route-config";

// Every address that Crowdminder answers, in one place.
// The host decides first: localhost shows the site, acme.localhost that workspace, product.localhost the console.
export default [
	index("modules/site/pages/home.tsx"), // by host: the site, the member's week, the console

	route("pricing", "modules/site/pages/pricing.tsx"),
	route("find-my-workspace", "modules/site/pages/find-my-workspace.tsx"),
	route("terms", "modules/site/pages/terms.tsx"),
	route("privacy", "modules/site/pages/privacy.tsx"),

	layout("modules/shell/pages/workspace-layout.tsx", []),

	route("unsubscribe/:token", "modules/reminders/pages/unsubscribe.tsx"), // from a mail, without signing in
	route("theme", "modules/shell/pages/theme.tsx"), // POST, on every host
	route("*", "modules/shell/pages/not-found.tsx"),
] satisfies RouteConfig;

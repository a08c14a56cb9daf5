import { index, layout, type RouteConfig } from "@remix-run/route-config";

// Every address that Crowdminder answers, in one place.
// The host decides first: localhost shows the site, acme.localhost that workspace, product.localhost the console.
export default [
	index("modules/site/pages/home.tsx"), // by host: the site, the member's week, the console

	layout("modules/shell/pages/workspace-layout.tsx", []),
] satisfies RouteConfig;

import { index, type RouteConfig } from "@remix-run/route-config";

// Every address that Crowdminder answers. The host decides first: the site, a workspace or the console.
export default [
	index("modules/site/pages/home.tsx"), // by host: the site, the member's week, the console
] satisfies RouteConfig;

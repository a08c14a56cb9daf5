import { redirect } from "@remix-run/node";
import { byHost } from "#app/request/by-host.server.ts";
import { productLoader, siteLoader, tenantLoader } from "#app/request/page.server.ts";

/** The same address on every host: the public site, the signed-in member's week, the console. */
export const loader = byHost({
	site: siteLoader(() => null),
	tenant: tenantLoader({ access: "member" }, () => redirect("/time/week")),
	product: productLoader({ role: "viewer" }, () => redirect("/console")),
});

export default function Home() {
	return <h1>Crowdminder</h1>;
}

import { byHost } from "#app/request/by-host.server.ts";
import { productLoader, siteLoader, tenantLoader } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";

/** Every address that no page has, on every host: refused like a page that exists for others only. */
export const loader = byHost({
	site: siteLoader(refuse),
	tenant: tenantLoader({ access: "public", whileSuspended: true }, refuse),
	product: productLoader({ access: "public" }, refuse),
});

function refuse(): never {
	throw notFound();
}

/** Makes this a page, so that the refusal is shown as one. */
export default function NotFound() {
	return null;
}

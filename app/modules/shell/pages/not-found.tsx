import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { byHost } from "#app/request/by-host.server.ts";
import { featuresFor } from "#app/request/entitlement.server.ts";
import { productLoader, siteLoader, tenantLoader } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { pageTitle } from "#app/ui/read-error.ts";
import { StatusNotice } from "#app/ui/status-notice.tsx";
import { AppShell } from "../components/app-shell.tsx";
import { shellOf } from "../shell-of.server.ts";

const openToAll = { access: "public", whileSuspended: true, support: "allowed" } as const;

/**
 * Every address that no page has, on every host: refused like a page that exists for others only. In a workspace
 * the navigation stays around the refusal.
 */
export const loader = byHost({
	site: siteLoader(refuse),
	tenant: tenantLoader(openToAll, async (args) => {
		const { tenant, session, context } = args;
		if (!session || tenant.state !== "active") throw notFound();
		const can = featuresFor(context.services, tenant, session.member);
		return data({ shell: await shellOf({ ...args, session, can }) }, 404);
	}),
	product: productLoader({ access: "public" }, refuse),
});

export const meta: MetaFunction = ({ error }) => [
	{ title: pageTitle("This page is not here", error) },
];

function refuse(): never {
	throw notFound();
}

export default function NotFound() {
	const { shell } = useLoaderData<typeof loader>();
	return (
		<AppShell shell={shell}>
			<StatusNotice status={404} />
		</AppShell>
	);
}

import type { HeadersFunction, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { productAction, productLoader } from "#app/request/page.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { readRefusal } from "#app/ui/refusal.ts";
import { Statusline } from "#app/ui/statusline.tsx";
import { SupportPanel } from "../components/support-panel.tsx";
import { findTenant } from "../find-tenant.server.ts";
import { shownSupport } from "../support-consent.server.ts";
import { visitAction } from "../visit-action.server.ts";

export const headers: HeadersFunction = ({ actionHeaders }) => {
	const refresh = actionHeaders.get("Refresh");
	return refresh ? { Refresh: refresh, "Referrer-Policy": "same-origin" } : {};
};

export const loader = productLoader({ role: "support" }, async (args) => {
	const tenant = await findTenant(args);
	const { slug, name, state } = tenant;
	return { tenant: { slug, name, state }, support: await shownSupport(args, tenant) };
});

export const action = productAction({ role: "support" }, visitAction);

export const meta: MetaFunction = () => [{ title: "Support view · Console · Crowdminder" }];

export default function TenantVisit() {
	const { tenant, support } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refusal = readRefusal(answer);
	return (
		<div className="grid max-w-[42rem] gap-4">
			<PageHeader title={tenant.name} note="Support view" />
			{refusal && (
				<Statusline tone="warning" icon="circle-alert">
					{refusal.message}
				</Statusline>
			)}
			{answer && "address" in answer ? (
				<p className="text-base">
					The way in works once, for a minute.{" "}
					<a className="link" href={answer.address}>
						Go to {tenant.name}
					</a>
				</p>
			) : (
				<SupportPanel slug={tenant.slug} state={tenant.state} support={support} />
			)}
			<div>
				<ButtonLink kind="ghost" icon="arrow-left" to={`/console/tenants/${tenant.slug}`}>
					Back to {tenant.name}
				</ButtonLink>
			</div>
		</div>
	);
}

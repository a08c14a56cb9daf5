import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { productLoader } from "#app/request/page.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import { ChangeList } from "../components/change-list.tsx";
import { EntitlementsPanel } from "../components/entitlements-panel.tsx";
import { OverridesPanel } from "../components/overrides-panel.tsx";
import { SubscriptionPanel } from "../components/subscription-panel.tsx";
import { SupportPanel } from "../components/support-panel.tsx";
import { StandingBadge, StateBadge } from "../components/tenant-state.tsx";
import { UsagePanel } from "../components/usage-panel.tsx";
import { tenantPage } from "../tenant-page.server.ts";

export const loader = productLoader({ role: "viewer" }, tenantPage);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `${data?.tenant.name ?? "Tenant"} · Console · Crowdminder` },
];

export default function TenantPage() {
	const { tenant, origin, mayLend, standing, plan, why, next, rows, ...rest } =
		useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader
				title={tenant.name}
				beside={
					<>
						<StateBadge state={tenant.state} />
						<StandingBadge standing={standing} />
					</>
				}
			/>
			<p className="-mt-2 mb-4 text-sm text-ink-2">
				<a className="link code" href={origin}>
					{tenant.slug}
				</a>
				, since {tenant.since}. {plan.title}, version {plan.version}, {why}.
			</p>
			{tenant.stateReason && (
				<Statusline className="mb-4" tone="danger" icon="pause">
					{tenant.stateReason}
				</Statusline>
			)}
			{next && (
				<Statusline className="mb-4" icon="route">
					<strong>What happens next:</strong> {next}
				</Statusline>
			)}
			<div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
				<div className="grid min-w-0 gap-4">
					<OverridesPanel slug={tenant.slug} overrides={rest.overrides} mayLend={mayLend} />
					<EntitlementsPanel rows={rows} />
				</div>
				<div className="grid min-w-0 gap-4">
					<UsagePanel usage={rest.usage} />
					<SupportPanel slug={tenant.slug} state={tenant.state} support={rest.support} />
					<SubscriptionPanel subscription={rest.subscription} />
					<Panel title="What we did here">
						{rest.changes.length > 0 ? (
							<ChangeList label="What we did here" changes={rest.changes} />
						) : (
							<p className="text-sm text-ink-2">Nothing yet.</p>
						)}
					</Panel>
				</div>
			</div>
		</>
	);
}

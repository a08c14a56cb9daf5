import { Link } from "@remix-run/react";
import { Badge } from "#app/ui/badge.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { Table } from "#app/ui/table.tsx";
import type { ShownTenant } from "../tenant-list.server.ts";
import { StandingBadge, StateBadge } from "./tenant-state.tsx";

/** A table from tablets on, a list on a phone. */
export function TenantsTable({ tenants }: { tenants: readonly ShownTenant[] }) {
	return (
		<>
			<Table caption="Tenants" className="max-md:hidden">
				<thead>
					<tr>
						<th scope="col">Tenant</th>
						<th scope="col">State</th>
						<th scope="col">Plan</th>
						<th scope="col">Seats</th>
						<th scope="col">Subscription</th>
						<th scope="col" className="num">
							A month, excl. VAT
						</th>
					</tr>
				</thead>
				<tbody>
					{tenants.map((tenant) => (
						<tr key={tenant.slug}>
							<th scope="row">
								<TenantLink tenant={tenant} />
							</th>
							<td>
								<States tenant={tenant} />
							</td>
							<td>
								<span className="inline-flex items-center gap-1.5">
									{tenant.plan}
									<Lent count={tenant.lent} />
								</span>
							</td>
							<td>
								<Seats seats={tenant.seats} />
							</td>
							<td>
								<SubscriptionBadge tenant={tenant} />
							</td>
							<td className="num">{tenant.month ?? <span className="text-ink-3">–</span>}</td>
						</tr>
					))}
				</tbody>
			</Table>
			<ul className="panel divide-y divide-line md:hidden" aria-label="Tenants">
				{tenants.map((tenant) => (
					<li key={tenant.slug} className="grid gap-1.5 px-4 py-3">
						<TenantLink tenant={tenant} />
						<span className="flex flex-wrap items-center gap-1.5 text-sm">
							<States tenant={tenant} />
							<SubscriptionBadge tenant={tenant} />
							<span className="ml-auto text-ink-2">
								{tenant.plan}
								{tenant.seats.used !== null && `, ${seatsText(tenant.seats)}`}
							</span>
						</span>
					</li>
				))}
			</ul>
		</>
	);
}

function TenantLink({ tenant }: { tenant: ShownTenant }) {
	return (
		<Link to={`/console/tenants/${tenant.slug}`} data-row className="block min-h-6">
			<span className="block font-semibold">{tenant.name}</span>
			<span className="code block text-xs font-normal text-ink-3">{tenant.slug}</span>
		</Link>
	);
}

function States({ tenant }: { tenant: ShownTenant }) {
	const showsStanding = tenant.state === "active" && tenant.standing !== "good";
	return showsStanding ? (
		<StandingBadge standing={tenant.standing} />
	) : (
		<StateBadge state={tenant.state} />
	);
}

function SubscriptionBadge({ tenant }: { tenant: ShownTenant }) {
	const { text, tone, icon } = tenant.subscription;
	return (
		<Badge tone={tone} icon={icon}>
			{text}
		</Badge>
	);
}

function Lent({ count }: { count: number }) {
	if (count === 0) return null;
	const words = count === 1 ? "1 override" : `${count} overrides`;
	return (
		<span className="inline-flex text-warning" title={words}>
			<Icon name="pin" />
			<span className="sr-only">{words}</span>
		</span>
	);
}

function Seats({ seats }: { seats: ShownTenant["seats"] }) {
	const { used, limit } = seats;
	if (used === null) return <span className="text-ink-3">–</span>;
	return (
		<span className="grid w-24 gap-1">
			<span className="text-xs">
				{used} <span className="text-ink-3">{limit === null ? "no limit" : `of ${limit}`}</span>
			</span>
			{limit !== null && (
				<Meter
					label={seatsText(seats)}
					max={limit}
					parts={[{ tone: used >= limit ? "warning" : undefined, value: used }]}
				/>
			)}
		</span>
	);
}

function seatsText({ used, limit }: ShownTenant["seats"]): string {
	if (limit !== null) return `${used} of ${limit} seats`;
	return used === 1 ? "1 seat" : `${used} seats`;
}

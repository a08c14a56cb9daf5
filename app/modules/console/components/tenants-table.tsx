import { Badge } from "#app/ui/badge.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Tone } from "#app/ui/tone.ts";

export type ShownTenant = {
	id: string;
	slug: string;
	name: string;
	origin: string;
	state: "provisioning" | "active" | "suspended" | "archived" | "deleting";
	plan: string;
	people: number;
	since: string;
};

const tones: Record<ShownTenant["state"], Tone> = {
	provisioning: "accent",
	active: "billable",
	suspended: "warning",
	archived: "internal",
	deleting: "danger",
};

export function TenantsTable({ tenants }: { tenants: readonly ShownTenant[] }) {
	return (
		<Table caption="Tenants">
			<thead>
				<tr>
					<th scope="col">Tenant</th>
					<th scope="col">State</th>
					<th scope="col">Plan</th>
					<th scope="col" className="num max-md:hidden">
						People ever
					</th>
					<th scope="col" className="num">
						Since
					</th>
				</tr>
			</thead>
			<tbody>
				{tenants.map((tenant) => (
					<tr key={tenant.id}>
						<th scope="row">
							<span className="block font-semibold">{tenant.name}</span>
							<a className="link text-xs font-normal" href={tenant.origin}>
								{tenant.slug}
							</a>
						</th>
						<td>
							<Badge tone={tones[tenant.state]}>{tenant.state}</Badge>
						</td>
						<td>{tenant.plan}</td>
						<td className="num max-md:hidden">{tenant.people}</td>
						<td className="num text-ink-2">{tenant.since}</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}

import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { planNames, planOf } from "#app/modules/subscription/plans.ts";
import { productLoader } from "#app/request/page.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { ConsoleSearch } from "../components/console-search.tsx";
import { RowKeys } from "../components/row-keys.tsx";
import { TenantsTable } from "../components/tenants-table.tsx";
import { tenantViews } from "../tenant-filter.ts";
import { tenantList } from "../tenant-list.server.ts";

export const loader = productLoader({ role: "viewer" }, tenantList);

export const meta: MetaFunction = () => [{ title: "Tenants · Console · Crowdminder" }];

const plans = planNames.map((name): [string, string] => [name, planOf(name).title]);

export default function Tenants() {
	const { filter, tenants, counts, next } = useLoaderData<typeof loader>();
	const { search, view, plan } = filter;
	const isNarrowed = search !== "" || view !== "all" || plan !== null;
	return (
		<>
			<PageHeader
				title="Tenants"
				note={`${counts.all}, of which ${counts.needLook} need a look`}
				actions={
					<ConsoleSearch
						label="Find a tenant"
						search={search}
						choices={[
							{
								name: "view",
								label: "State",
								value: view,
								options: Object.entries(tenantViews),
							},
							{
								name: "plan",
								label: "Plan",
								value: plan ?? "",
								options: [["", "All"], ...plans],
							},
						]}
					/>
				}
			/>
			{tenants.length === 0 ? (
				<Nothing isNarrowed={isNarrowed} />
			) : (
				<div className="grid gap-3">
					<TenantsTable tenants={tenants} />
					<div className="flex flex-wrap items-center justify-between gap-3">
						<RowKeys />
						<Pagination next={next} shown={`${tenants.length} of ${counts.matching} shown`} />
					</div>
				</div>
			)}
		</>
	);
}

function Nothing({ isNarrowed }: { isNarrowed: boolean }) {
	if (!isNarrowed) return <Empty title="No company has signed up yet" />;
	return (
		<Empty title="No tenant is like that" action={<ButtonLink to="/console">Show all</ButtonLink>}>
			Search for less of the name or the slug, or choose another state or plan.
		</Empty>
	);
}

import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { productLoader } from "#app/request/page.server.ts";
import { Affix } from "#app/ui/affix.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Input } from "#app/ui/input.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { TenantsTable } from "../components/tenants-table.tsx";
import { tenantList } from "../tenant-list.server.ts";

export const loader = productLoader({ role: "viewer" }, tenantList);

export const meta: MetaFunction = () => [{ title: "Tenants · Console · Crowdminder" }];

export default function Tenants() {
	const { search, tenants, next } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader
				title="Tenants"
				actions={
					<Form className="max-md:w-full md:w-64" role="search">
						<Affix icon="search">
							<Input
								type="search"
								name="search"
								aria-label="Find a tenant"
								placeholder="Name or slug"
								defaultValue={search}
							/>
						</Affix>
					</Form>
				}
			/>
			{tenants.length === 0 ? (
				<Empty title="No tenant is like that">Search for less of the name or the slug.</Empty>
			) : (
				<div className="grid gap-3">
					<TenantsTable tenants={tenants} />
					<Pagination next={next} shown={`${tenants.length} shown`} />
				</div>
			)}
		</>
	);
}

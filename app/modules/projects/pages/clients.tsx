import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { tenantLoader } from "#app/request/page.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Table } from "#app/ui/table.tsx";
import { clientPage, countClients } from "../client-list.server.ts";
import { ListFoot } from "../components/list-foot.tsx";
import { ListSearch } from "../components/list-search.tsx";

import { countWords } from "../count-words.ts";
import { listSearch, readListQuery } from "../list-query.ts";

export const meta: MetaFunction = () => [{ title: "Clients · Crowdminder" }];

export const loader = tenantLoader(
	{ permission: "client:read", onAny: "client" },
	async ({ db, member, url }) => {
		const query = readListQuery(url);
		const { clients, after, before } = await clientPage(db, member, query);
		return {
			query: { search: query.search, state: query.state },
			clients,
			counts: await countClients(db, member),
			next: after && `/clients${listSearch(query, { after })}`,
			previous: before && `/clients${listSearch(query, { before })}`,
			mayManage: mayDo(member, "client:manage"),
		};
	},
);

export default function ClientsPage() {
	const { query, clients, counts, next, previous, mayManage } = useLoaderData<typeof loader>();
	const total = query.state === "archived" ? counts.archived : counts.open;
	return (
		<>
			<PageHeader
				title="Clients"
				note={countWords(counts)}
				actions={
					<>
						<ListSearch label="Find a client" {...query} />
						{mayManage && (
							<ButtonLink kind="primary" icon="plus" to="/clients/new">
								New client
							</ButtonLink>
						)}
					</>
				}
			/>
			{clients.length === 0 ? (
				<Empty title={query.search ? `Nothing matches “${query.search}”` : "No clients here"}>
					A client is whom the work is for. Projects belong to one.
				</Empty>
			) : (
				<Table caption="Clients" className="max-w-3xl">
					<thead>
						<tr>
							<th scope="col">Client</th>
							<th scope="col" className="num">
								Open projects
							</th>
						</tr>
					</thead>
					<tbody>
						{clients.map((client) => (
							<tr key={client.id}>
								<th scope="row">
									<Link
										to={`/clients/${client.id}`}
										className="flex min-h-6 items-center gap-2 max-md:min-h-11"
									>
										<span className="min-w-0 hover:underline">{client.name}</span>
										{client.isInternal && <Badge icon="building-2">Ourselves</Badge>}
									</Link>
								</th>
								<td className="num">{client.openProjects}</td>
							</tr>
						))}
					</tbody>
				</Table>
			)}
			<ListFoot
				path="/clients"
				what="client"
				state={query.state}
				archived={counts.archived}
				shown={total === 1 ? "1 client" : `${total} clients`}
				next={next}
				previous={previous}
			/>
		</>
	);
}

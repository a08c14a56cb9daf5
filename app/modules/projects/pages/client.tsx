import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { formatMinutes } from "#app/lib/duration.ts";
import { RecordLines } from "#app/modules/audit/components/record-lines.tsx";
import { recordHistory } from "#app/modules/audit/record-history.server.ts";
import { FilesPanel } from "#app/modules/files/components/files-panel.tsx";
import { filesOf } from "#app/modules/files/list-files.server.ts";
import { can } from "#app/modules/grants/can.server.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Dot } from "#app/ui/dot.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { readClient } from "../client.server.ts";
import { ArchiveForm } from "../components/archive-form.tsx";
import { BillingLinks } from "../components/billing-links.tsx";
import { StateBadge } from "../components/state-badge.tsx";
import { clientFiles } from "../file-owner.server.ts";
import { timeByProject } from "../project-time.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `${data?.client.name ?? "Client"} · Crowdminder` },
];

export const loader = tenantLoader({ permission: "client:read", on: "client" }, async (args) => {
	const { db, member, params } = args;
	const client = await readClient(db, member, params.clientId);
	const ids = client.projects.map(({ id }) => id);
	return {
		client,
		times: await timeByProject(db, member, ids),
		mayManage: await can(db, member, "client:manage", { type: "client", id: client.id }),
		seesAccess: mayDo(member, "grant:read"),
		seesRates: mayDo(member, "rate:read") && args.can("rates").allowed,
		mayAdd: await can(db, member, "project:manage", { type: "client", id: client.id }),
		files: await filesOf(args, clientFiles, client.id),
		history: await recordHistory(args, "client", client.id),
	};
});

export default function ClientPage() {
	const { client, times, mayManage, mayAdd, seesAccess, seesRates, history, files } =
		useLoaderData<typeof loader>();
	const isArchived = client.archivedAt !== null;
	const newProject = `/projects/new?client=${client.id}`;
	return (
		<>
			<PageHeader
				title={client.name}
				note={client.isInternal ? "Ourselves, never billed" : undefined}
				beside={<StateBadge isArchived={isArchived} />}
				actions={
					<>
						{seesRates && !client.isInternal && (
							<BillingLinks query={`client=${client.id}`} of={`/clients/${client.id}`} />
						)}
						{seesAccess && (
							<ButtonLink to={`/clients/${client.id}/access`} icon="eye" kind="ghost">
								Who can see this?
							</ButtonLink>
						)}
						{mayManage && (
							<>
								<ArchiveForm path={`/clients/${client.id}`} isArchived={isArchived} />
								<ButtonLink to={`/clients/${client.id}/edit`}>Edit client</ButtonLink>
								{mayAdd && !isArchived && (
									<ButtonLink kind="primary" icon="plus" to={newProject}>
										New project
									</ButtonLink>
								)}
							</>
						)}
					</>
				}
			/>
			{client.note && (
				<p className="mb-4 max-w-[72ch] text-sm whitespace-pre-line text-ink-2">{client.note}</p>
			)}
			{client.projects.length === 0 ? (
				<Empty title="No projects yet">Time is captured on the tasks of a project.</Empty>
			) : (
				<Panel title="Projects" flush className="max-w-3xl">
					<ul className="divide-y divide-line text-sm">
						{client.projects.map((project) => (
							<ClientProject
								key={project.id}
								project={project}
								isBilled={project.billable && !client.isInternal}
								minutes={times?.[project.id]?.minutes ?? null}
							/>
						))}
					</ul>
				</Panel>
			)}
			<FilesPanel files={files} className="mt-5 max-w-3xl" />
			<RecordLines history={history} className="mt-5 max-w-3xl" />
		</>
	);
}

type ClientProjectProps = {
	project: { id: string; name: string; code: string | null; archivedAt: Date | null };
	isBilled: boolean;
	/** What was captured; null for who may not see it. */
	minutes: number | null;
};

function ClientProject({ project, isBilled, minutes }: ClientProjectProps) {
	return (
		<li>
			<Link
				to={`/projects/${project.id}`}
				className="flex min-h-11 items-center gap-2.5 px-4 py-2 hover:bg-hover"
			>
				<Dot tone={isBilled ? "billable" : "internal"} />
				<span className={project.archivedAt ? "text-ink-3" : "font-medium"}>
					{project.name}
					{!isBilled && <span className="sr-only">, not billed</span>}
				</span>
				{project.code && <span className="code text-xs text-ink-3">{project.code}</span>}
				{project.archivedAt && <StateBadge isArchived />}
				{minutes !== null && <span className="num ml-auto">{formatMinutes(minutes)}</span>}
			</Link>
		</li>
	);
}

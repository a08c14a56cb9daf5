import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { tenantLoader } from "#app/request/page.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { FileLink } from "#app/ui/file-link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { mostInFile } from "../audit-file.ts";
import { auditPage } from "../audit-page.server.ts";
import { isNarrowed } from "../audit-query.ts";
import { AuditFilters } from "../components/audit-filters.tsx";
import { AuditLines } from "../components/audit-lines.tsx";

export const loader = tenantLoader({ permission: "audit:read" }, auditPage);

export const meta: MetaFunction = () => [{ title: "History · Crowdminder" }];

export default function AuditPage() {
	const page = useLoaderData<typeof loader>();
	const { days, older, newest, kept, zone, query } = page;
	return (
		<>
			<PageHeader
				title="History"
				parent={{ to: "/settings", label: "Settings" }}
				actions={<FileLink to={page.file} />}
			/>
			<AuditFilters {...page} />
			<div className="grid max-w-4xl gap-5">
				{days.length === 0 && (
					<Empty title={isNarrowed(query) ? "Nothing like that happened" : "Nothing happened yet"}>
						{isNarrowed(query)
							? "Show more by clearing a filter, or choose other days."
							: "Every change in this workspace is kept here, with who made it."}
					</Empty>
				)}
				{days.map((day) => (
					<Panel key={day.date} title={day.title} flush>
						<AuditLines lines={day.lines} />
					</Panel>
				))}
				<div className="flex flex-wrap items-center gap-3">
					{newest && <ButtonLink to={newest}>Newest events</ButtonLink>}
					{older && <ButtonLink to={older}>Older events</ButtonLink>}
					<p className="text-xs text-ink-3">
						{kept.length} shown on {kept.plan}. Newest first, times of {zone}. Nobody can change or
						delete a line. A file has the newest {mostInFile / 1_000} 000.
						{kept.more && (
							<>
								{" "}
								<Link className="link" data-inline="" to="/plan">
									{kept.more.plan} shows {kept.more.length}
								</Link>
							</>
						)}
					</p>
				</div>
			</div>
		</>
	);
}

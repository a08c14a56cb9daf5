import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatRange } from "#app/lib/date-text.ts";
import { PartOfHours } from "#app/modules/time/components/part-of-hours.tsx";
import { tenantLoader } from "#app/request/page.server.ts";
import { mayDo, mayFetchFiles } from "#app/request/permission.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { ReportFigures } from "../components/report-figures.tsx";
import { ReportFilters } from "../components/report-filters.tsx";
import { openReport } from "../open-report.server.ts";
import { groupingNames, reportSearch } from "../report-query.ts";

export const loader = tenantLoader(
	{ permission: "time-report:read", onAny: "project", feature: "time-reports" },
	async ({ db, member, url, now }) => {
		const report = await openReport(db, member, url.searchParams, now);
		const mayFetch = mayFetchFiles(member);
		const isWhole = mayDo(member, "time-report:read");
		return data({ ...report, mayFetch, isWhole }, { status: report.figures ? 200 : 422 });
	},
);

export const meta: MetaFunction = () => [{ title: "Time report · Crowdminder" }];

export default function TimeReport() {
	const writing = useWriting();
	const { query, figures, mayFetch, isWhole, ...filters } = useLoaderData<typeof loader>();
	const by = groupingNames[query.by].toLowerCase();
	return (
		<>
			<PageHeader
				title="Time report"
				note={figures && `By ${by}, ${formatRange(query.from, query.to, undefined, writing)}`}
				actions={
					mayFetch &&
					figures && (
						<ButtonLink icon="download" to={`/reports/file${reportSearch(query)}`} reloadDocument>
							Download CSV
						</ButtonLink>
					)
				}
			/>
			{!isWhole && <PartOfHours />}
			<ReportFilters query={query} {...filters} />
			{figures && <ReportFigures query={query} figures={figures} page={filters.page} />}
		</>
	);
}

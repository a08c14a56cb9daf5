import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatRange } from "#app/lib/date-text.ts";
import { PartOfHours } from "#app/modules/time/components/part-of-hours.tsx";
import { tenantLoader } from "#app/request/page.server.ts";
import { mayDo, mayFetchFiles } from "#app/request/permission.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { ExportPanel } from "../components/export-panel.tsx";
import { ReportBar } from "../components/report-bar.tsx";
import { ReportChart } from "../components/report-chart.tsx";
import { ReportLayout } from "../components/report-layout.tsx";
import { ReportTable } from "../components/report-table.tsx";
import { ReportTabs } from "../components/report-tabs.tsx";
import { ReportTotals } from "../components/report-totals.tsx";
import { SaveActions } from "../components/save-actions.tsx";
import { SavedPanel } from "../components/saved-panel.tsx";
import { WhyPanel } from "../components/why-panel.tsx";
import { openReport } from "../open-report.server.ts";
import { columnsFor } from "../report-columns.ts";
import { groupingNames, reportSearch } from "../report-query.ts";
import { listSavedReports } from "../saved/saved-reports.server.ts";

export const loader = tenantLoader(
	{ permission: "time-report:read", onAny: "project", feature: "time-reports" },
	async ({ db, member, url, now }) => {
		const report = await openReport(db, member, url.searchParams, now);
		const saved = await listSavedReports(db, member);
		const mayFetch = mayFetchFiles(member);
		const isWhole = mayDo(member, "time-report:read");
		return data({ ...report, saved, mayFetch, isWhole }, { status: report.figures ? 200 : 422 });
	},
);

export const meta: MetaFunction = () => [{ title: "Time report · Crowdminder" }];

export default function TimeReport() {
	const writing = useWriting();
	const { query, figures, why, sight, saved, mayFetch, isWhole, page, ...bar } =
		useLoaderData<typeof loader>();
	const by = groupingNames[query.by].toLowerCase();
	const report = saved.find(({ id }) => id === query.saved);
	return (
		<>
			<PageHeader
				title="Time report"
				note={
					figures &&
					`${report ? `${report.name}: by` : "By"} ${by}, ${formatRange(query.from, query.to, undefined, writing)}`
				}
				actions={mayFetch && figures && <SaveActions query={query} report={report} />}
			/>
			{isWhole ? <ReportTabs /> : <PartOfHours />}
			<div className={isWhole ? "mt-4" : undefined}>
				<ReportBar query={query} {...bar} />
			</div>
			{figures && (
				<>
					<ReportTotals totals={figures.totals} />
					<ReportLayout
						isWide={query.by === "entry" || sight.costs}
						chart={<ReportChart figures={figures} />}
						table={
							<ReportTable
								{...{ query, figures, page }}
								columns={columnsFor(sight)}
								explained={why?.line?.id}
							/>
						}
						why={why && <WhyPanel why={why} query={query} />}
						more={
							<>
								<SavedPanel reports={saved} openId={report?.id} />
								{mayFetch && (
									<ExportPanel
										to={(as) => `/reports/file${reportSearch(query, { as })}`}
										sight={sight}
									/>
								)}
							</>
						}
					/>
				</>
			)}
		</>
	);
}

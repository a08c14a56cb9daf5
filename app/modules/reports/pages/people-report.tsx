import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatRange } from "#app/lib/date-text.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { mayFetchFiles } from "#app/request/permission.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { ExportPanel } from "../components/export-panel.tsx";
import { PeopleTable } from "../components/people-table.tsx";
import { PeriodForm } from "../components/period-form.tsx";
import { PeriodMenu } from "../components/period-menu.tsx";
import { ReportTabs } from "../components/report-tabs.tsx";
import { openPeople } from "../people/open-people.server.ts";
import { reportSearch } from "../report-query.ts";

export const loader = tenantLoader(
	{ permission: "time-report:read", feature: "time-reports", support: "refused" },
	async ({ db, member, url, now }) => {
		const report = await openPeople(db, member, url.searchParams, now);
		const mayFetch = mayFetchFiles(member);
		return data({ ...report, mayFetch }, { status: report.people ? 200 : 422 });
	},
);

export const meta: MetaFunction = () => [{ title: "Utilisation · Crowdminder" }];

export default function PeopleReport() {
	const report = useLoaderData<typeof loader>();
	const { query, people, total, target, presets, typed, errors, sight, mayFetch } = report;
	const days = formatRange(query.from, query.to, undefined, useWriting());
	return (
		<>
			<PageHeader title="Utilisation by person" note={people && days} />
			<ReportTabs />
			<div className="no-print my-4 flex flex-wrap items-center gap-2">
				<PeriodMenu query={query} presets={presets} typed={typed} />
			</div>
			{!people && (
				<div className="panel p-4">
					<PeriodForm id="wrong" query={query} typed={typed} errors={errors} />
				</div>
			)}
			{people && total && (
				<div className="grid gap-5">
					<p className="text-sm text-ink-3">
						Billed hours beside what was expected: leave and holidays are taken out first. The tick
						is the target of the workspace.
						{sight.fees &&
							" Realisation is fees beside what the billable hours come to at people's own rates, or the workspace's."}
					</p>
					<PeopleTable {...{ query, people, total, target }} />
					{mayFetch && (
						<ExportPanel
							to={(as) => `/reports/people/file${reportSearch(query, { as })}`}
							sight={{ fees: false, costs: false }}
						/>
					)}
				</div>
			)}
		</>
	);
}

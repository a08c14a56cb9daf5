import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { tenantLoader } from "#app/request/page.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { openBudgetReport } from "../budgets/open-budgets.server.ts";
import { BudgetsTable } from "../components/budgets-table.tsx";
import { ReportTabs } from "../components/report-tabs.tsx";

export const loader = tenantLoader(
	{ permission: "time-report:read", feature: "time-reports", support: "refused" },
	({ db, member, now }) => openBudgetReport(db, member, now),
);

export const meta: MetaFunction = () => [{ title: "Budgets · Crowdminder" }];

export default function BudgetReport() {
	const { lines } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader
				title="Budgets"
				note="When each runs out as work of the last four weeks goes on"
			/>
			<ReportTabs />
			<div className="mt-4">
				{lines.length > 0 ? (
					<BudgetsTable lines={lines} />
				) : (
					<Empty title="No project has a budget">
						Set hours or money that a project may take on the project's own page.
					</Empty>
				)}
			</div>
		</>
	);
}

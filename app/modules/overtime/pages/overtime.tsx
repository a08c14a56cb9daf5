import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatMonth } from "#app/lib/date-text.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { ButtonLink, IconLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { HowItIsCounted } from "../components/how-it-is-counted.tsx";
import { OvertimeTable } from "../components/overtime-table.tsx";
import { TooMuch } from "../components/too-much.tsx";
import { overtimeAddress } from "../month-asked.ts";
import { overtimePage } from "../overtime-page.server.ts";

export const meta: MetaFunction = () => [{ title: "Overtime · Crowdminder" }];

/** Everybody's hours of a month by what wages differ by. */
export const loader = tenantLoader(
	{ permission: "team-time:read", feature: "time-reports", support: "refused" },
	overtimePage,
);

export default function OvertimePage() {
	const { month, rows, total, lieu } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader
				title={`Overtime, ${formatMonth(month.from)}`}
				parent={{ to: "/reports", label: "Reports" }}
				actions={
					<nav className="flex items-center gap-1" aria-label="Change month">
						<IconLink
							to={overtimeAddress(month.previous)}
							label="Previous month"
							icon="chevron-left"
						/>
						<ButtonLink to="/reports/overtime" kind="ghost">
							This month
						</ButtonLink>
						<IconLink to={overtimeAddress(month.next)} label="Next month" icon="chevron-right" />
					</nav>
				}
			/>
			<div className="grid gap-5">
				<TooMuch rows={rows} />
				{rows.length > 0 ? (
					<OvertimeTable {...{ rows, total, lieu }} />
				) : (
					<Empty title="No hours this month">Nobody captured time in it.</Empty>
				)}
				<HowItIsCounted />
			</div>
		</>
	);
}

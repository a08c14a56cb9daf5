import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { todayIn } from "#app/lib/calendar-date.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { readOwnPeriod } from "../own-hours-period.ts";

export const loader = tenantLoader(
	{ permission: "time-entry:capture", feature: "time", support: "refused" },
	({ tenant, now }) => readOwnPeriod(new URLSearchParams(), todayIn(tenant.timeZone, now)),
);

export const meta: MetaFunction = () => [{ title: "Download your hours · Crowdminder" }];

export default function OwnHours() {
	const period = useLoaderData<typeof loader>();
	return (
		<div className="max-w-[42rem]">
			<PageHeader title="Download your hours" parent={{ to: "/time/week", label: "Week" }} />
			<Panel title="Which days">
				<form action="/time/hours/file" method="get" className="flex flex-wrap items-end gap-3">
					<Field name="from" label="From">
						<Input type="date" required defaultValue={period?.from} />
					</Field>
					<Field name="to" label="To">
						<Input type="date" required defaultValue={period?.to} />
					</Field>
					<Button type="submit" name="format" value="csv" kind="primary" icon="download">
						Download as CSV
					</Button>
					<Button type="submit" name="format" value="xlsx" icon="file-spreadsheet">
						Download for Excel
					</Button>
				</form>
				<p className="mt-4 text-sm text-ink-2">
					Every entry with its project, task, note and tags. The CSV file can be brought in again as
					it is, here or in another workspace.
				</p>
			</Panel>
		</div>
	);
}

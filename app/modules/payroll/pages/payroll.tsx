import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { tenantLoader } from "#app/request/page.server.ts";
import { mayFetchFiles } from "#app/request/permission.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { FilePreview } from "../components/file-preview.tsx";
import { HoursTable } from "../components/hours-table.tsx";
import { PayrollPeriodForm } from "../components/payroll-period-form.tsx";
import { Warnings } from "../components/warnings.tsx";
import { payrollPage } from "../payroll-page.server.ts";

export const loader = tenantLoader(
	{ permission: "payroll:export", feature: "time-reports" },
	async (args) => {
		const page = { ...(await payrollPage(args)), mayFetch: mayFetchFiles(args.member) };
		return data(page, { status: page.payroll ? 200 : 422 });
	},
);

export const meta: MetaFunction = () => [{ title: "Payroll · Crowdminder" }];

export default function Payroll() {
	const page = useLoaderData<typeof loader>();
	const { payroll, profile, from, to, kinds, mayFetch } = page;
	const search = new URLSearchParams({ from, to, profile });
	return (
		<>
			<PageHeader
				title="Payroll"
				actions={
					<>
						<ButtonLink to="/payroll/numbers" icon="users">
							Payroll numbers
						</ButtonLink>
						<ButtonLink to={`/payroll/set-up/${profile}`} icon="settings-2">
							Set up
						</ButtonLink>
					</>
				}
			/>
			<div className="grid gap-6">
				<PayrollPeriodForm {...page} />
				{payroll && payroll.people.length === 0 && (
					<Empty title="Nobody worked in this period">Choose another one above.</Empty>
				)}
				{payroll && payroll.people.length > 0 && (
					<>
						<Warnings warnings={payroll.warnings} />
						<HoursTable kinds={kinds} people={payroll.people} sums={payroll.sums} />
						<FilePreview {...payroll} to={mayFetch ? `/payroll/file?${search}` : null} />
					</>
				)}
			</div>
		</>
	);
}

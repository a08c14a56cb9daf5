import { Tabs } from "#app/ui/tabs.tsx";

/** The reports, for whoever sees the whole workspace. */
export function ReportTabs() {
	return (
		<Tabs
			label="Reports"
			tabs={[
				{ to: "/reports", label: "Time", end: true },
				{ to: "/reports/people", label: "Utilisation" },
				{ to: "/reports/budgets", label: "Budgets" },
			]}
		/>
	);
}

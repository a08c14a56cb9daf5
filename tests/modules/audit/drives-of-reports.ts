import { at, type Drive, idOf, type Round } from "./drive.ts";

/** A report that is saved, changed and deleted. */
export function drivesOfReports(round: Round): readonly Drive[] {
	const { found } = round;
	const saved = () => `/reports/saved/${found.report}`;
	return [
		{
			...{ route: "reports/pages/new-saved-report", path: at("/reports/saved/new") },
			form: () => ({ name: "By client", search: "?by=client&period=last-month" }),
			seen: async () => {
				found.report = await idOf(round, "saved_reports");
			},
		},
		{
			...{ route: "reports/pages/saved-report", path: saved },
			form: () => ({ name: "By client, last month", isShared: "yes" }),
		},
		{
			...{ route: "reports/pages/saved-question", path: () => `${saved()}/question` },
			form: () => ({ search: "?by=task&period=last-month" }),
		},
		{ route: "reports/pages/saved-removal", path: () => `${saved()}/removal` },
	];
}

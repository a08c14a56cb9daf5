import { tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { answerPayrollFile } from "../payroll-file.server.ts";

/** The period at `/payroll` with the same search, as a file for the payroll product. */
export const loader = asResource(
	tenantLoader(
		{ permission: "payroll:export", feature: "time-reports", support: "refused" },
		answerPayrollFile,
	),
);

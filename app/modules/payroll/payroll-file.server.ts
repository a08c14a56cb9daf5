import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { notFound } from "#app/request/problem.ts";
import { payrollFile, payrollFileName, payrollRows } from "./payroll-file.ts";
import { openPayroll } from "./payroll-page.server.ts";

/** The file of a period for a payroll product; each one that is taken stands in the history. */
export async function answerPayrollFile(args: MemberArgs): Promise<Response> {
	const { db, member, context } = args;
	const { setup, period, people } = await openPayroll(args);
	if (!period || people.length === 0) throw notFound("file");
	const rows = payrollRows(setup, period, people);
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	await recordAudit(db, actor, {
		...{ action: "payroll:export", objectType: "payroll" },
		after: { profile: setup.profile.title, ...period, people: people.length },
	});
	return new Response(payrollFile(rows), {
		headers: {
			"Content-Type": "text/csv; charset=utf-8",
			"Content-Disposition": `attachment; filename="${payrollFileName(setup, period)}"`,
			"Cache-Control": "private, no-store",
		},
	});
}

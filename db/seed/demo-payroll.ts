import type { TenantDb } from "../handle.ts";
import { payrollNumbers } from "../tenant/payroll.ts";

/** The numbers under which payroll knows the demo company's people; whoever came last has none yet. */
export async function fillPayroll(
	db: TenantDb,
	people: readonly { readonly id: string }[],
): Promise<void> {
	await db.insert(payrollNumbers).values(
		people.slice(0, -1).map(({ id: memberId }, at) => {
			return { memberId, number: `KC${String(101 + at)}` };
		}),
	);
}

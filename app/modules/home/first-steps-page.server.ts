import { todayIn } from "#app/lib/calendar-date.ts";
import { formatDayAndMonth } from "#app/lib/date-text.ts";
import type { Writing } from "#app/lib/writing.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { effective } from "#app/modules/entitlements/effective.ts";
import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { firstStepFacts } from "./first-steps.server.ts";
import { firstSteps } from "./first-steps.ts";

/** The list as its page shows it: the first step that is left is the next one. */
export async function firstStepsPage({ db, tenant, member, services, now }: MemberArgs) {
	const steps = firstSteps(await firstStepFacts(db));
	const next = steps.find(({ done }) => !done)?.name;
	return {
		workspace: tenant.name,
		address: new URL(tenantOrigin(services.env.BASE_ORIGIN, tenant)).host,
		plan: planWords(tenant, now, writingFor(member, tenant)),
		steps: steps.map(({ name, done }) => ({ name, state: stateOf(done, name === next) })),
		doneCount: 1 + steps.filter(({ done }) => done).length,
	};
}

function stateOf(done: boolean, isNext: boolean): "done" | "next" | "later" {
	if (done) return "done";
	return isNext ? "next" : "later";
}

function planWords(tenant: MemberArgs["tenant"], now: Date, writing: Writing): string {
	const { plan, basis } = effective(tenant, now);
	if (basis !== "trial" || !tenant.trialEndsAt) return `${plan.title} plan`;
	const until = formatDayAndMonth(todayIn(tenant.timeZone, tenant.trialEndsAt), writing);
	return `${plan.title} plan, free until ${until}`;
}

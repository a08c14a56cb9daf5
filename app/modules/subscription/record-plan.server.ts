import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import type { MemberSteps } from "#app/request/enter-in-steps.server.ts";
import type { ChangeMoment } from "./plan-change.ts";
import { choiceTitle, type PlanChoice } from "./plan-choice.ts";

type By = Pick<MemberSteps, "step" | "member" | "context" | "tenant">;

const froms: Record<Exclude<ChangeMoment, "none">, string> = {
	now: "from now",
	"at-period-end": "from the next period",
	"at-first-payment": "from the first payment",
};

/** Writes down, after Stripe took it, what a member chose for the workspace. */
export async function recordChoice(
	by: By,
	choice: PlanChoice,
	moment: ChangeMoment,
): Promise<void> {
	if (moment === "none") return;
	const after = {
		...{ plan: choiceTitle(choice), billing: choice.billing, seats: choice.seats },
		from: froms[moment],
	};
	await record(by, "plan:choose", after);
}

/** The same of an end, or of taking one back. */
export function recordEnd(by: By, action: "plan:cancel" | "plan:keep"): Promise<void> {
	return record(by, action);
}

function record(
	{ step, member, context, tenant }: By,
	action: "plan:choose" | "plan:cancel" | "plan:keep",
	after?: object,
): Promise<void> {
	const actor: Actor = { kind: "member", id: member.id, requestId: context.requestId };
	return step((db) =>
		recordAudit(db, actor, { action, objectType: "plan", objectId: tenant.id, after }),
	);
}

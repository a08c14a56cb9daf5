import { effective, type Holding } from "#app/modules/entitlements/effective.ts";
import {
	type Decision,
	decide,
	planAskedWith,
	type Question,
	type Refusal,
} from "#app/modules/flags/decide.ts";
import { type FeatureName, features } from "#app/modules/subscription/features.ts";
import { planWithFeature } from "#app/modules/subscription/plans.ts";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";
import type { Services } from "#app/services.server.ts";
import { notFound, Problem } from "./problem.ts";
import type { AskerRole, RoleName } from "./role.ts";
import type { Member } from "./session.server.ts";
import { nothingTried, type Tried } from "./testing.server.ts";

type Asker = {
	readonly tenant: Pick<TenantRecord, "id"> & Holding;
	readonly member: (Pick<Member, "id" | "role"> & Partial<Pick<Member, "locale">>) | null;
};

export type Can = (feature: FeatureName, act?: Pick<Question, "access" | "uses">) => Decision;

/**
 * May this person use a feature now, and why (not)? What the plan allows is settled once, the flag is asked
 * once for each feature; nothing of it does I/O.
 */
export function featuresFor(
	services: Pick<Services, "flags" | "clock">,
	tenant: Asker["tenant"],
	member: Asker["member"],
	tried: Tried = nothingTried,
): Can {
	const entitlement = effective(tenant, services.clock());
	const states = new Map<FeatureName, Question["flag"]>();
	const state = (feature: FeatureName): Question["flag"] => {
		const known = states.get(feature);
		if (known !== undefined) return known;
		const plan = planAskedWith(feature, entitlement);
		const asked = services.flags.read(feature, contextOf({ tenant, member }, plan));
		const shown = asTried(asked, tried.get(feature));
		states.set(feature, shown);
		return shown;
	};
	return (feature, act) => decide({ ...act, feature, entitlement, flag: state(feature) });
}

/** A tester gets past a rollout and not past a kill switch; what the plan allows is asked all the same. */
function asTried(state: Question["flag"], wanted: boolean | undefined): Question["flag"] {
	if (wanted === true && state === "off") return "on";
	return wanted === false && state === "on" ? "off" : state;
}

/**
 * Is a flag of a release on for this person, or tried by them? One that nobody has made is off, and so is one that is
 * off for everybody.
 */
export function isReleased(
	services: Pick<Services, "flags" | "clock">,
	tenant: Asker["tenant"],
	member: Asker["member"],
	flag: string,
	tried: Tried = nothingTried,
): boolean {
	const { plan } = effective(tenant, services.clock());
	const state = services.flags.read(flag, contextOf({ tenant, member }, plan));
	return asTried(state, tried.get(flag)) === "on";
}

/**
 * While a payment is overdue for too long, or a trial ended without one, a workspace can be read and not changed.
 *
 * @throws Problem `subscription.locked`
 */
export function assertOpen(tenant: Holding, now: Date): void {
	if (effective(tenant, now).standing === "locked") throw locked();
}

function locked(): Problem {
	return new Problem(
		"subscription.locked",
		"This workspace can be read but not changed until it is paid for. Nothing is lost. An owner can put that right on the page Plan and billing.",
		{ status: 403 },
	);
}

/** @throws Problem as a person may read it; the upgrade card stands where `feature.not_in_plan` is thrown. */
export function assertFeature(can: Can, feature: FeatureName): void {
	const decision = can(feature);
	if (!decision.allowed) throw refusal(decision.reason, feature);
}

function refusal(reason: Refusal, feature: FeatureName): Problem {
	switch (reason) {
		case "flag_off":
			return notFound();
		case "kill_switch":
			return new Problem(
				"feature.switched_off",
				"We have taken this part out of use while we look at it. What you saved is safe.",
				{ status: 404, subject: feature },
			);
		case "not_in_plan":
			return notInPlan(feature);
		case "past_due_locked":
			return locked();
		case "limit_reached":
			return new Problem("feature.limit_reached", "Your plan has no more of these.", {
				status: 403,
				subject: feature,
			});
		default:
			return reason satisfies never;
	}
}

function notInPlan(feature: FeatureName): Problem {
	const plan = planWithFeature(feature);
	const whoHas = plan ? ` ${plan.title} has it.` : "";
	return new Problem(
		"feature.not_in_plan",
		`Your plan does not have this: ${features[feature].title}.${whoHas}`,
		{ status: 403, subject: feature, ...(plan ? { plan: plan.name } : {}) },
	);
}

function contextOf({ tenant, member }: Asker, plan: { name: string; version: number }) {
	return {
		tenantId: tenant.id,
		plan: plan.name,
		planVersion: plan.version,
		...(member ? { userId: member.id, role: roleFor(member.role) } : {}),
		...(member?.locale ? { language: member.locale } : {}),
	};
}

/** Support sees what an owner would. */
function roleFor(role: AskerRole): RoleName {
	return role === "support" ? "owner" : role;
}

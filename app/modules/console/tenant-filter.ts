import type { Entitlement } from "#app/modules/entitlements/effective.ts";
import { type PlanName, planNames } from "#app/modules/subscription/plans.ts";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";

/** What the list of tenants can be narrowed to, with the word of each. */
export const tenantViews = {
	all: "All",
	look: "Need a look",
	trial: "On trial",
	paid: "Paid",
	late: "Payment late",
	locked: "Read only",
	lent: "With overrides",
	suspended: "Suspended",
	leaving: "Archived or leaving",
} as const;

export type TenantView = keyof typeof tenantViews;

export type TenantFilter = {
	readonly search: string;
	readonly view: TenantView;
	readonly plan: PlanName | null;
};

type Candidate = {
	readonly state: TenantRecord["state"];
	readonly bought: TenantRecord["bought"];
	readonly entitlement: Entitlement;
	readonly lent: number;
};

/** Reads what the list's address asks for; a word that is none of ours is passed over. */
export function readTenantFilter(query: URLSearchParams): TenantFilter {
	const view = query.get("view") ?? "";
	return {
		search: (query.get("search") ?? "").trim().slice(0, 100),
		view: isTenantView(view) ? view : "all",
		plan: planNames.find((plan) => plan === query.get("plan")) ?? null,
	};
}

function isTenantView(text: string): text is TenantView {
	return Object.hasOwn(tenantViews, text);
}

/** `?view=late&plan=team`, without what is not narrowed. */
export function tenantQuery({ search, view, plan }: TenantFilter, after?: string): string {
	const query = new URLSearchParams();
	if (search) query.set("search", search);
	if (view !== "all") query.set("view", view);
	if (plan) query.set("plan", plan);
	if (after) query.set("after", after);
	return query.size > 0 ? `?${query}` : "";
}

export function isInView(tenant: Candidate, { view, plan }: TenantFilter): boolean {
	if (plan && tenant.entitlement.plan.name !== plan) return false;
	const { state, bought, entitlement } = tenant;
	switch (view) {
		case "all":
			return true;
		case "look":
			return needsLook(tenant);
		case "trial":
			return state === "active" && (entitlement.basis === "trial" || bought?.status === "trialing");
		case "paid":
			return bought?.status === "active";
		case "late":
			return entitlement.standing === "grace";
		case "locked":
			return entitlement.standing === "locked";
		case "lent":
			return tenant.lent > 0;
		case "suspended":
			return state === "suspended";
		case "leaving":
			return state === "archived" || state === "deleting";
		default:
			return view satisfies never;
	}
}

/** Money or service is in question, and somebody is there to notice. */
export function needsLook({ state, bought, entitlement }: Candidate): boolean {
	if (state === "suspended") return true;
	if (state !== "active") return false;
	return entitlement.standing === "grace" || (entitlement.standing === "locked" && bought !== null);
}

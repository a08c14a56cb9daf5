import type { Bought, Override } from "#app/modules/entitlements/effective.ts";

/** What the registry knows of a tenant: enough to answer a request before its transaction begins. */
export type TenantRecord = {
	readonly id: string;
	readonly slug: string;
	readonly name: string;
	readonly state: "provisioning" | "active" | "suspended" | "archived" | "deleting";
	readonly stateReason: string | null;
	/** When it is removed, if somebody asked for it. */
	readonly deleteAfter: Date | null;
	readonly schemaName: string;
	readonly roleName: string;
	readonly schemaVersion: number;
	readonly country: string;
	readonly currency: string;
	readonly locale: string;
	readonly timeZone: string;
	readonly plan: "starter" | "team" | "business";
	readonly planVersion: number;
	readonly trialEndsAt: Date | null;
	/** What the payments say; null for who never bought. */
	readonly bought: Bought | null;
	/** Those that still count, oldest first. */
	readonly overrides: readonly Override[];
	/** The domain that is the workspace's own address now: active, and in its plan. */
	readonly primaryDomain: string | null;
};

/**
 * How much of a thing a plan allows; null is no limit.
 * A hard limit is counted in the transaction that uses it; a soft one is allowed, recorded and mailed about.
 */
export const limits = {
	members: { title: "People", kind: "hard" },
	storageGb: { title: "Storage", kind: "soft" },
	warehouses: { title: "Warehouses", kind: "hard" },
	leavePolicies: { title: "Own leave policies", kind: "hard" },
	auditDays: { title: "Who changed what", kind: "shown" },
} as const satisfies Record<string, { title: string; kind: "hard" | "soft" | "shown" }>;

export type LimitName = keyof typeof limits;

export function isLimitName(name: string): name is LimitName {
	return Object.hasOwn(limits, name);
}

export type Limits = { readonly [name in LimitName]: number | null };

/** What a person reads: `10`, `50 GB`, `1 year`, `None`, `No limit`. */
export function limitText(name: LimitName, allowed: number | null): string {
	if (allowed === null) return "No limit";
	if (allowed === 0) return "None";
	if (name === "storageGb") return `${allowed} GB`;
	if (name === "auditDays") return auditText(allowed);
	return String(allowed);
}

function auditText(days: number): string {
	if (days < 365) return `${days} days`;
	const years = Math.floor(days / 365);
	return years === 1 ? "1 year" : `${years} years`;
}

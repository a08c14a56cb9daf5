import type { domainStates } from "#db/public/domains.ts";

export type DomainState = (typeof domainStates)[number];

/** What DNS says of a record: as wanted, another, none, or nothing that could be understood. */
export type Found = "right" | "wrong" | "missing" | "unknown";

/** One look: at the proof (TXT) and at where the name leads (CNAME or addresses). */
export type Look = { readonly proof: Found; readonly target: Found };

export type LifeEvent =
	| "prove"
	| "lose-proof"
	| "activate"
	| "fail"
	| "recover"
	| "drop"
	| "expire";

export type Life = {
	readonly state: Exclude<DomainState, "removed">;
	/** Looks in a row that went wrong. */
	readonly failures: number;
	readonly firstFailedAt: Date | null;
	readonly createdAt: Date;
};

export type NextLife = {
	readonly state: DomainState;
	/** What happened; null when the state stays. */
	readonly event: LifeEvent | null;
	readonly failures: number;
	readonly firstFailedAt: Date | null;
	readonly nextCheckAt: Date;
};

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** How long a domain that nobody finishes is looked after, and how long one that fails is kept, in days. */
export const daysToProve = 30;
export const daysToMend = 7;

/** So many looks in a row without an answer count as a failure: one silent name server is none yet. */
const silencesThatFail = 3;

/**
 * How a domain's life goes on after a look: pending until its proof is there, verifying until it leads here, then active;
 * failing when a record is gone, given up after seven days of that. Silence of the name servers never ends it.
 */
export function afterLook(life: Life, look: Look, now: Date): NextLife {
	switch (life.state) {
		case "pending":
		case "verifying":
			return whileWaiting(life, look, now);
		case "active":
		case "failing":
			return inUse(life, look, now);
		default:
			return life.state satisfies never;
	}
}

function whileWaiting(life: Life, look: Look, now: Date): NextLife {
	const next = { failures: 0, firstFailedAt: null, nextCheckAt: later(now, hourMs) };
	if (isWell(look)) {
		return { ...next, state: "active", event: "activate", nextCheckAt: later(now, dayMs) };
	}
	if (now.getTime() - life.createdAt.getTime() >= daysToProve * dayMs) {
		return { ...next, state: "removed", event: "expire" };
	}
	if (look.proof === "unknown") return { ...next, state: life.state, event: null };
	const state = look.proof === "right" ? "verifying" : "pending";
	if (state === life.state) return { ...next, state, event: null };
	return { ...next, state, event: state === "verifying" ? "prove" : "lose-proof" };
}

function inUse(life: Life, look: Look, now: Date): NextLife {
	const { state, firstFailedAt } = life;
	if (isWell(look)) {
		const well = { failures: 0, firstFailedAt: null, nextCheckAt: later(now, dayMs) };
		return { ...well, state: "active", event: state === "failing" ? "recover" : null };
	}
	const failures = life.failures + 1;
	const next = { failures, firstFailedAt, nextCheckAt: later(now, hourMs) };
	if (state === "active") {
		return isCertain(look) || failures >= silencesThatFail
			? { ...next, state: "failing", event: "fail", firstFailedAt: now }
			: { ...next, state, event: null };
	}
	const failedFor = now.getTime() - (firstFailedAt ?? now).getTime();
	return isCertain(look) && failedFor >= daysToMend * dayMs
		? { ...next, state: "removed", event: "drop" }
		: { ...next, state, event: null };
}

function isWell({ proof, target }: Look): boolean {
	return proof === "right" && target === "right";
}

/** Did the name servers say that something is not as wanted? */
function isCertain({ proof, target }: Look): boolean {
	return [proof, target].some((found) => found === "wrong" || found === "missing");
}

function later(now: Date, ms: number): Date {
	return new Date(now.getTime() + ms);
}

import type { UnleashAdmin } from "#app/integrations/unleash/admin.server.ts";
import { UnleashRefused } from "#app/integrations/unleash/admin.server.ts";
import { Problem } from "#app/request/problem.ts";
import type { Services } from "#app/services.server.ts";
import type { FlagFacts } from "./flag-facts.ts";
import { configuredAdmin } from "./sync.server.ts";

type Needs = Pick<Services, "env" | "flags" | "log">;

export type ReadFlags = {
	/** Null: Unleash does not answer, and the flags are as they were last known. */
	readonly admin: UnleashAdmin | null;
	readonly flags: readonly FlagFacts[];
};

/** A page does not wait longer for Unleash. */
const patienceMs = 2_000;

/** Every flag as Unleash says now; while it is away as it was last known, so that pages stay readable. */
export async function readFlags({ env, flags, log }: Needs): Promise<ReadFlags> {
	const admin = configuredAdmin(env, patienceMs);
	const remembered = () =>
		flags.known().map((flag) => ({ ...flag, description: "", createdAt: null, lastAskedAt: null }));
	if (!admin) return { admin: null, flags: remembered() };
	try {
		return { admin, flags: await admin.flags() };
	} catch (err) {
		if (!isAway(err)) throw err;
		log.warn({ err }, "Unleash's Admin API does not answer");
		return { admin: null, flags: remembered() };
	}
}

/**
 * Something that Unleash is to do.
 *
 * @throws Problem `unleash.away` when it does not answer or refuses: nothing was changed
 */
export async function tellUnleash<T>(
	{ env }: Pick<Services, "env">,
	act: (admin: UnleashAdmin) => Promise<T>,
): Promise<T> {
	const admin = configuredAdmin(env, patienceMs);
	try {
		if (admin) return await act(admin);
	} catch (error) {
		if (!isAway(error)) throw error;
		throw away(error);
	}
	throw away(null);
}

function away(detail: unknown): Problem {
	return new Problem(
		"unleash.away",
		"Unleash does not answer, so nothing was changed. Try again in a minute.",
		{ status: 503, retryAfter: 30, ...(detail === null ? {} : { detail }) },
	);
}

function isAway(error: unknown): boolean {
	if (error instanceof UnleashRefused) return error.status >= 500 || error.status === 401;
	const isAbort = error instanceof DOMException && error.name === "TimeoutError";
	return isAbort || (error instanceof TypeError && error.message === "fetch failed");
}

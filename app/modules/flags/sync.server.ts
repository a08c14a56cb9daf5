import type { Env } from "#app/env.server.ts";
import {
	environmentOf,
	openAdmin,
	type UnleashAdmin,
	UnleashRefused,
} from "#app/integrations/unleash/admin.server.ts";
import { type SyncStep, syncPlan } from "./sync-plan.ts";
import { takeStep } from "./take-sync-step.server.ts";

/** The Admin API as the environment configures it; null without a token for it. */
export function configuredAdmin(
	env: Pick<Env, "UNLEASH_URL" | "UNLEASH_ADMIN_TOKEN" | "UNLEASH_CLIENT_TOKEN">,
	timeoutMs = 10_000,
): UnleashAdmin | null {
	const { UNLEASH_URL: url, UNLEASH_ADMIN_TOKEN: token, UNLEASH_CLIENT_TOKEN: client } = env;
	if (!url || !token || !client) return null;
	return openAdmin({ url, token, environment: environmentOf(client), timeoutMs });
}

/** What a sync would do now. */
export async function planSync(admin: UnleashAdmin): Promise<SyncStep[]> {
	const [contextFields, segments, flags, archived] = await Promise.all([
		admin.contextFields(),
		admin.segments(),
		admin.flags(),
		admin.archivedFlags(),
	]);
	return syncPlan({ contextFields, segments, flags, archived });
}

/**
 * Brings Unleash to the catalogue; doing it again changes nothing. Each step is announced before it is taken.
 * What another process at the same work did first is passed over, and looked at again in the next round.
 *
 * @throws UnleashRefused when a step is still refused after five rounds
 */
export async function syncFlags(
	admin: UnleashAdmin,
	announce: (step: SyncStep) => void,
): Promise<void> {
	let refusal: UnleashRefused | null = null;
	for (let round = 1; round <= 5; round += 1) {
		refusal = null;
		for (const step of await planSync(admin)) {
			if (round === 1) announce(step);
			refusal = (await takeUnlessOutrun(admin, step)) ?? refusal;
		}
		if (!refusal) return;
	}
	if (refusal) throw refusal;
}

/** 409, and 500 from a race inside Unleash, may mean that it is done already. */
async function takeUnlessOutrun(
	admin: UnleashAdmin,
	step: SyncStep,
): Promise<UnleashRefused | null> {
	try {
		await takeStep(admin, step);
		return null;
	} catch (error) {
		if (error instanceof UnleashRefused && [409, 500].includes(error.status)) return error;
		throw error;
	}
}

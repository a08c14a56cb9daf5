import { setTimeout as pause } from "node:timers/promises";
import type { Env } from "#app/env.server.ts";
import type { UnleashAdmin } from "#app/integrations/unleash/admin.server.ts";
import type { Logger } from "#app/log.server.ts";
import { configuredAdmin, syncFlags } from "./sync.server.ts";
import type { SyncStep } from "./sync-plan.ts";

const hour = 3_600_000;

/**
 * Keeps Unleash at the catalogue, where an admin token is configured: at once, until it succeeds every 2 s
 * (Unleash may start later), then every hour against drift, which is logged as a warning.
 */
export function keepFlagsInSync(
	env: Pick<Env, "UNLEASH_URL" | "UNLEASH_ADMIN_TOKEN" | "UNLEASH_CLIENT_TOKEN">,
	log: Logger,
): { stop(): Promise<void> } {
	const ending = new AbortController();
	const admin = configuredAdmin(env);
	const running = admin ? repeat(admin, log, ending.signal) : Promise.resolve();
	return {
		stop() {
			ending.abort();
			return running;
		},
	};
}

async function repeat(admin: UnleashAdmin, log: Logger, ending: AbortSignal): Promise<void> {
	while (!ending.aborted) {
		const isDone = await syncOnce(admin, log);
		const ms = isDone ? hour : 2_000;
		await pause(ms, undefined, { ref: false, signal: ending }).catch(() => undefined);
	}
}

async function syncOnce(admin: UnleashAdmin, log: Logger): Promise<boolean> {
	const announce = ({ words, isDrift }: SyncStep) =>
		log[isDrift ? "warn" : "info"]({ step: words }, "flags");
	try {
		await syncFlags(admin, announce);
		return true;
	} catch (err) {
		log.debug({ err }, "the flags are not in sync yet");
		return false;
	}
}

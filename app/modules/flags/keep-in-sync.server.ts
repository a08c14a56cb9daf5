import { setTimeout as pause } from "node:timers/promises";
import type { UnleashAdmin } from "#app/integrations/unleash/admin.server.ts";
import type { Logger } from "#app/log.server.ts";
import { syncFlags } from "./sync.server.ts";
import type { SyncStep } from "./sync-plan.ts";

/** Until the first success every 2 s, for Unleash may start later; then every hour, against drift. */
export function keepFlagsInSync(admin: UnleashAdmin, log: Logger): { stop(): Promise<void> } {
	const stopped = new AbortController();
	const wait = (ms: number) =>
		pause(ms, undefined, { ref: false, signal: stopped.signal }).catch(() => undefined);
	const announce = (step: SyncStep) =>
		log[step.isDrift ? "warn" : "info"]({ step: step.words }, "flags");
	const run = async () => {
		while (!stopped.signal.aborted) {
			const done = await syncFlags(admin, announce).then(
				() => true,
				(err) => {
					log.debug({ err }, "the flags are not in sync yet");
					return false;
				},
			);
			await wait(done ? 3_600_000 : 2_000);
		}
	};
	const running = run();
	return {
		stop() {
			stopped.abort();
			return running;
		},
	};
}

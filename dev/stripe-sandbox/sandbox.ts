import type { Settings } from "./store/records.ts";
import type { Store } from "./store/store.ts";

/** What every operation works on. */
export type Sandbox = {
	store: Store;
	/** Where the sandbox answers, for the pages that it links to. */
	origin: string;
	secretKey: string;
	/** The API request being answered: events name it. */
	request: { id: string; idempotencyKey: string | null } | null;
	/** The moment being played while the sandbox's clock is driven; null when it runs by itself. */
	pinned: number | null;
	/** Why the clock no longer brings anything about; null while it does. */
	fault: string | null;
};

export const apiVersion = "2026-10-28.endive";

const initialSettings: Settings = {
	object: "sandbox.settings",
	id: "settings",
	clockOffset: 0,
	declines: [],
	latency: 0,
	lostAnswers: 0,
	outage: 0,
	webhooks: { delayMs: 0, duplicate: false, reorder: false, drop: false },
	dunning: { retryDays: [3, 5, 7], lastStep: "unpaid" },
};

export function settingsOf(sandbox: Sandbox): Settings {
	// A journal may be older than a switch.
	return { ...initialSettings, ...sandbox.store.get("sandbox.settings", "settings") };
}

export function changeSettings(sandbox: Sandbox, change: Partial<Settings>): Settings {
	return sandbox.store.put({ ...settingsOf(sandbox), ...change });
}

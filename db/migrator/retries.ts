import { setTimeout as pause } from "node:timers/promises";
import { isTransient } from "./failure.ts";

export type Patience = {
	/** Milliseconds to wait for a lock that the application holds; it waits behind us meanwhile. */
	readonly lockTimeout: number;
	readonly attempts: number;
};

export const defaultPatience: Patience = { lockTimeout: 2_000, attempts: 5 };

/** Repeats work that failed for a passing reason, with a growing, random pause between. */
export async function withRetries<T>(patience: Patience, work: () => Promise<T>): Promise<T> {
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await work();
		} catch (error) {
			if (attempt >= patience.attempts || !isTransient(error)) throw error;
			await pause(100 * 2 ** attempt * (0.5 + Math.random()));
		}
	}
}

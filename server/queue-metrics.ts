import { Gauge, type Registry } from "prom-client";
import { type QueueHealth, queueHealth } from "#app/jobs/queue-health.server.ts";
import type { Services } from "#app/services.server.ts";

/** Adds how full the queue is: read when the figures are asked for, left out while the database is away. */
export function measureQueue(registry: Registry, { database }: Pick<Services, "database">): void {
	const read = sharedWhileAsked(() => queueHealth(database.public).catch(() => null));
	new Gauge({
		name: "jobs",
		help: "Jobs by what they do: waiting, delayed, running, dead",
		labelNames: ["state"],
		registers: [registry],
		async collect() {
			const health = await read();
			this.reset();
			for (const [state, count] of countsOf(health)) this.set({ state }, count);
		},
	});
	new Gauge({
		name: "jobs_oldest_seconds",
		help: "How long the oldest job that could run waits",
		registers: [registry],
		async collect() {
			const health = await read();
			this.set(health?.oldestSeconds ?? Number.NaN);
		},
	});
}

function countsOf(health: QueueHealth | null): [string, number][] {
	if (!health) return [];
	const { oldestSeconds, ...counts } = health;
	return Object.entries(counts);
}

/** Both figures are asked for at once: one look answers them. */
function sharedWhileAsked<T>(look: () => Promise<T>): () => Promise<T> {
	let asked: Promise<T> | null = null;
	return () => {
		asked ??= look().finally(() => {
			asked = null;
		});
		return asked;
	};
}

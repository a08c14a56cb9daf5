import autocannon, { type Outcome, type Request } from "autocannon";
import { type CpuMeter, cpuPerRequest } from "./cpu-time.ts";

export type { Request } from "autocannon";

export type Load = {
	port: number;
	/** What each connection sends in turn, over and over. */
	requestsOf(connection: number): Request[];
	/** Whose processor time is counted. */
	meter: CpuMeter;
	/** Called before each run. */
	prepare?(): Promise<void>;
};

/** Of one run. */
export type LoadRun = {
	requestsPerSecond: number;
	/** Milliseconds. */
	p50: number;
	p99: number;
	/** Of one answer, with its headers. */
	bytes: number;
	/** Milliseconds of processor time a request took, by group of processes; empty where it cannot be read. */
	cpu: Record<string, number>;
};

export const connections = 16;
const warmUpSeconds = 4;
const runSeconds = 6;
const runs = 3;

/**
 * Sends as much as is answered: 16 connections that each wait for an answer before they send again.
 *
 * @throws when a single answer was not a good one
 */
export async function underLoad(load: Load): Promise<LoadRun[]> {
	await runOnce(load, warmUpSeconds);
	const outcomes: LoadRun[] = [];
	for (let n = 0; n < runs; n += 1) outcomes.push(await runOnce(load, runSeconds));
	return outcomes;
}

async function runOnce(load: Load, duration: number): Promise<LoadRun> {
	await load.prepare?.();
	let connection = 0;
	const before = load.meter();
	const outcome = await autocannon({
		url: `http://127.0.0.1:${load.port}`,
		connections,
		duration,
		setupClient: (client) => client.setRequests(load.requestsOf(connection++)),
	});
	const after = load.meter();
	assertGood(outcome);
	const answered = outcome["2xx"];
	return {
		requestsPerSecond: answered / outcome.duration,
		p50: outcome.latency.p50,
		p99: outcome.latency.p99,
		bytes: outcome.throughput.total / answered,
		cpu: cpuPerRequest(before, after, answered),
	};
}

function assertGood({ non2xx, errors, timeouts }: Outcome): void {
	if (non2xx + errors + timeouts === 0) return;
	throw new Error(`${non2xx} wrong answers, ${errors} errors, ${timeouts} timeouts under load.`);
}

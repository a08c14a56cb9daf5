import { execFileSync } from "node:child_process";
import { arch, cpus, platform, totalmem } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { accountFor } from "#dev/postgres/account.ts";
import { findPrograms } from "#dev/postgres/programs.ts";

/** What figures must have in common to be compared. */
export const machineSchema = z.object({
	cores: z.number(),
	processor: z.string(),
	memoryGb: z.number(),
	system: z.string(),
	node: z.string(),
	postgres: z.string(),
});

export type MachineFacts = z.infer<typeof machineSchema>;

export function machineFacts(): MachineFacts {
	const processors = cpus();
	return {
		cores: processors.length,
		processor: processors[0]?.model ?? "unknown",
		memoryGb: Math.round(totalmem() / 2 ** 30),
		system: `${platform()} ${arch()}`,
		node: process.versions.node,
		postgres: postgresVersion(),
	};
}

/** `18.4`, of the server that the benches start. */
function postgresVersion(): string {
	const { postgres } = findPrograms(accountFor(process.cwd()));
	const said = execFileSync(postgres, ["--version"], { encoding: "utf8" });
	return said.match(/\d+(\.\d+)?/)?.[0] ?? said.trim();
}

/** The share of all cores (0 to 1) that others use at this moment, seen over a second. */
export async function othersShare(): Promise<number> {
	const before = ticks();
	await pause(1_000);
	const after = ticks();
	const all = after.all - before.all;
	return all > 0 ? 1 - (after.idle - before.idle) / all : 0;
}

function ticks(): { idle: number; all: number } {
	const times = cpus().map((core) => core.times);
	const idle = times.reduce((sum, time) => sum + time.idle, 0);
	const busy = times.reduce((sum, time) => sum + time.user + time.nice + time.sys + time.irq, 0);
	return { idle, all: idle + busy };
}

import { readdirSync, readFileSync } from "node:fs";

/**
 * Milliseconds of processor time used so far, by group of processes. Unlike time on the clock it says what work
 * costs on a busy machine, too.
 */
export type CpuTimes = Record<string, number>;
export type CpuMeter = () => CpuTimes;

/** Of groups of processes, with their children that have ended. Zero where the system has no /proc. */
export function cpuMeter(groups: Record<string, () => readonly number[]>): CpuMeter {
	return () =>
		Object.fromEntries(
			Object.entries(groups).map(([name, pids]) => [
				name,
				pids().reduce((sum, pid) => sum + cpuTime(pid), 0),
			]),
		);
}

export function cpuPerRequest(before: CpuTimes, after: CpuTimes, requests: number): CpuTimes {
	return Object.fromEntries(
		Object.entries(after).map(([name, time]) => [name, (time - (before[name] ?? 0)) / requests]),
	);
}

/** A process and its living children. */
export function withChildren(parent: number): number[] {
	const all = read("/proc/self/stat") ? readdirSync("/proc").map(Number).filter(Boolean) : [];
	return [parent, ...all.filter((pid) => statOf(pid)[1] === String(parent))];
}

/** Linux counts in hundredths of a second. */
const tickMs = 10;

function cpuTime(pid: number): number {
	const [user, system, childrenUser, childrenSystem] = statOf(pid).slice(11, 15).map(Number);
	const ticks = (user ?? 0) + (system ?? 0) + (childrenUser ?? 0) + (childrenSystem ?? 0);
	return ticks * tickMs;
}

/** The fields behind the program's name, which may hold anything: state, parent … (proc_pid_stat(5)). */
function statOf(pid: number): string[] {
	const stat = read(`/proc/${pid}/stat`);
	return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

function read(path: string): string {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return "";
	}
}

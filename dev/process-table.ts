import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** The command line of a living process, or null; the dead and the undead (zombies) have none. */
export function commandOf(pid: number): string | null {
	const text = procFile(pid, "cmdline")?.replaceAll("\0", " ") ?? ps(pid, "args=");
	return text?.trim() || null;
}

/** The process that started it, or whoever took it over; null when it is not there. */
export function parentOf(pid: number): number | null {
	// The second field is the program's name in parentheses and may hold anything: read on behind it.
	const stat = procFile(pid, "stat");
	const parent = stat ? stat.slice(stat.lastIndexOf(")")).split(" ")[2] : ps(pid, "ppid=");
	return Number(parent?.trim()) || null;
}

function procFile(pid: number, name: string): string | null {
	try {
		return readFileSync(`/proc/${pid}/${name}`, "utf8");
	} catch {
		return null;
	}
}

function ps(pid: number, column: string): string | null {
	try {
		const stdio: "ignore"[] = ["ignore"];
		return execFileSync("ps", ["-p", String(pid), "-o", column], {
			encoding: "utf8",
			stdio: [...stdio, "pipe", "ignore"],
		});
	} catch {
		return null;
	}
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test, vi } from "vitest";
import { commandOf } from "#dev/process-table.ts";
import { supervise } from "#server/supervise.ts";

function node(program: string): ChildProcess {
	return spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "ignore"] });
}

test("a process that ends by itself is started again, until it is asked to stop", async () => {
	const ends: string[] = [];
	let starts = 0;
	const begin = () => {
		starts += 1;
		return node(starts === 1 ? "process.exit(3)" : "setInterval(() => {}, 1000)");
	};
	const supervised = supervise(begin, (how) => ends.push(how));
	await vi.waitFor(() => expect(starts).toBe(2), 5_000);
	await supervised.stop();
	expect(starts).toBe(2);
	expect(ends).toEqual(["exit code 3"]);
});

test("a process that does not heed SIGTERM is ended after the patience", async () => {
	const deaf = node(
		'process.on("SIGTERM", () => {}); process.stdout.write("up"); setInterval(() => {}, 1000)',
	);
	if (deaf.stdout) await once(deaf.stdout, "data");
	const supervised = supervise(() => deaf);
	onTestFinished(() => void deaf.kill("SIGKILL"));
	await supervised.stop(200);
	expect(deaf.signalCode).toBe("SIGKILL");
	expect(commandOf(deaf.pid ?? 0)).toBeNull();
});

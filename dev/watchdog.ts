import { spawn } from "node:child_process";

/** Reads until the pipe from this process closes, asks the process to stop, then removes what it left. */
const script = `
trap '' INT TERM HUP
while read -r _; do :; done
kill -s "$2" "$1" 2>/dev/null
if [ -n "$3" ]; then
	while kill -0 "$1" 2>/dev/null; do sleep 0.1; done
	rm -rf "$3"
fi`;

/**
 * Sees to it that a process ends when this one dies, however it dies. The watch is a shell in a session of
 * its own that notices the end of its standard input.
 *
 * @param signal what to send, such as `INT`
 * @param rubbish a directory to remove once the process is gone
 * @returns ends the watch, to be called when the process ended by itself
 */
export function stopWhenAbandoned(pid: number, signal: string, rubbish = ""): () => void {
	const watch = spawn("/bin/sh", ["-c", script, "watchdog", String(pid), signal, rubbish], {
		cwd: "/",
		detached: true,
		stdio: ["pipe", "ignore", "ignore"],
	});
	// Without a shell there is no watch, and the next start cleans up instead.
	watch.on("error", () => undefined);
	watch.stdin.on("error", () => undefined);
	watch.unref();
	return () => {
		watch.kill("SIGKILL");
	};
}

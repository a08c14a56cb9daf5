import { environment } from "#app/env.server.ts";
import { parentOf } from "#dev/process-table.ts";

/** npm hands a Ctrl-C on that the terminal has sent already: the same one, twice, within these milliseconds. */
const sameKeypress = 700;

/**
 * Settles when the process is asked to stop: by Ctrl-C, by SIGTERM, or because npm, which started it, is gone.
 *
 * @param force called when Ctrl-C is pressed again
 */
export function stopAsked(force: () => void): Promise<void> {
	return new Promise((resolve) => {
		let since = 0;
		const ask = () => {
			if (since && Date.now() - since > sameKeypress) force();
			since ||= Date.now();
			resolve();
		};
		for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, ask);
		if (environment().npm_lifecycle_event) whenParentGone(ask);
	});
}

/** npm starts a shell, which starts this process: either may be killed. */
function whenParentGone(tell: () => void): void {
	const parent = process.ppid;
	const npm = parentOf(parent);
	const watch = setInterval(() => {
		if (process.ppid === parent && parentOf(parent) === npm) return;
		clearInterval(watch);
		tell();
	}, 500);
	watch.unref();
}

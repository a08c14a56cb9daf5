import type { Progress } from "../migrator/migrate.ts";
import type { Io } from "./command.ts";

const width = 30;

/** `████░░░░  120/500  118/s  3 s left  1 failed`. */
export function progressLine({ done, total, failed }: Progress, seconds: number): string {
	const full = total === 0 ? width : Math.round((done / total) * width);
	const rate = seconds > 0 ? done / seconds : 0;
	const parts = [
		`${"█".repeat(full)}${"░".repeat(width - full)}`,
		`${done}/${total}`,
		...(rate > 0 ? [`${rate >= 10 ? Math.round(rate) : rate.toFixed(1)}/s`] : []),
		...(rate > 0 && done < total ? [`${durationText((total - done) / rate)} left`] : []),
		...(failed > 0 ? [`${failed} failed`] : []),
	];
	return parts.join("  ");
}

/** `8 s`, `2 min 5 s`, `1 h 4 min`. */
export function durationText(seconds: number): string {
	const whole = Math.ceil(seconds);
	if (whole < 60) return `${whole} s`;
	if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
	return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** Shows progress in one line that changes on a terminal, and in a line every ten seconds elsewhere. */
export function progressBar(io: Io): { show(progress: Progress): void; end(): void } {
	const began = performance.now();
	const every = io.isTerminal ? 100 : 10_000;
	let shownAt = io.isTerminal ? 0 : began;
	let isShown = false;
	return {
		show(progress) {
			const now = performance.now();
			const isLast = progress.done === progress.total && io.isTerminal;
			if (now - shownAt < every && !isLast) return;
			shownAt = now;
			isShown = true;
			const line = progressLine(progress, (now - began) / 1000);
			io.err(io.isTerminal ? `\r\u001b[K${line}` : `${line}\n`);
		},
		end() {
			if (isShown && io.isTerminal) io.err("\n");
		},
	};
}

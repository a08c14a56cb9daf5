import { expect, test } from "vitest";
import { durationText, progressBar, progressLine } from "#db/cli/progress-bar.ts";
import { sizeText, textTable } from "#db/cli/table.ts";

test("the bar tells how far it is, how fast, and how long it will take", () => {
	expect(progressLine({ done: 120, total: 480, failed: 1 }, 2)).toBe(
		`${"█".repeat(8)}${"░".repeat(22)}  120/480  60/s  6 s left  1 failed`,
	);
	expect(progressLine({ done: 480, total: 480, failed: 0 }, 8)).toBe(
		`${"█".repeat(30)}  480/480  60/s`,
	);
	expect(progressLine({ done: 0, total: 480, failed: 0 }, 0)).toBe(`${"░".repeat(30)}  0/480`);
});

test("long times are told in minutes and hours", () => {
	expect([0.2, 59, 60, 125, 3_600, 3_900].map(durationText)).toEqual([
		...["1 s", "59 s", "1 min 0 s", "2 min 5 s", "1 h 0 min", "1 h 5 min"],
	]);
});

test("on a terminal the line is written over, elsewhere nothing flickers", () => {
	const written: string[] = [];
	const io = { out: () => undefined, err: (text: string) => void written.push(text) };
	const quiet = progressBar({ ...io, isTerminal: false });
	quiet.show({ done: 2, total: 2, failed: 0 });
	quiet.end();
	expect(written).toEqual([]);
	const loud = progressBar({ ...io, isTerminal: true });
	loud.show({ done: 2, total: 2, failed: 0 });
	loud.end();
	expect(written[0]?.startsWith("\r\u001b[K██")).toBe(true);
	expect(written.at(-1)).toBe("\n");
});

test("tables are aligned and sizes are short", () => {
	expect(
		textTable(
			["slug", "members"],
			[
				["acme", 3],
				["globex-za", 12],
			],
		),
	).toBe("slug       members\nacme             3\nglobex-za       12\n");
	expect([0, 999, 573_440, 1_234_567, 98_700_000_000].map(sizeText)).toEqual([
		...["0 B", "999 B", "573 kB", "1.2 MB", "98.7 GB"],
	]);
});

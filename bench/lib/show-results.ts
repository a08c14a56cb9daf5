import { isReached, type Result } from "./result.ts";

/** The figures as a table for the terminal. */
export function showResults(results: readonly Result[]): string {
	const rows = results.map((result) => [
		result.name,
		`${short(result.value)} ${result.unit}`,
		`${short(result.spread[0])} … ${short(result.spread[1])}`,
		aimText(result),
		result.ratio ? `${short(result.ratio.value)} × ${result.ratio.to}` : "",
	]);
	const table = [["", "median", "spread", "aim", "compared"], ...rows];
	const widths = [0, 1, 2, 3, 4].map((column) =>
		Math.max(...table.map((row) => row[column]?.length ?? 0)),
	);
	const lines = table.map((row) =>
		row
			.map((text, column) => text.padEnd(widths[column] ?? 0))
			.join("  ")
			.trimEnd(),
	);
	const notes = results.flatMap(({ name, note }) => (note ? [`${name}: ${note}`] : []));
	return `${[...lines, ...notes].join("\n")}\n`;
}

function aimText(result: Result): string {
	const { aim } = result;
	if (!aim) return "";
	const text = "atLeast" in aim ? `≥ ${short(aim.atLeast)}` : `≤ ${short(aim.atMost)}`;
	return `${text} ${isReached(result) ? "reached" : "missed"}`;
}

function short(value: number): string {
	return String(Number(value.toPrecision(value >= 1_000 ? 4 : 3)));
}

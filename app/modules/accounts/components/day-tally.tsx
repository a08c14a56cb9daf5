import { classNames } from "#app/ui/class-names.ts";

/** A working week as the mark: a stroke for each day, Friday the slash, today's in accent. */
export function DayTally({ weekday }: { weekday: number }) {
	const strokes = [55, 120, 185, 250];
	return (
		<svg className="tally mx-auto h-56 w-80 stroke-[14px]" viewBox="0 0 320 220" aria-hidden="true">
			<path className={ink(5, weekday)} d="M15 172 305 52" />
			{strokes.map((x, index) => (
				<path key={x} className={ink(index + 1, weekday)} d={`M${x} 30v160`} />
			))}
		</svg>
	);
}

function ink(day: number, weekday: number): string {
	return classNames(
		day < weekday && "stroke-ink",
		day === weekday && "stroke-accent",
		day > weekday && "stroke-rule",
	);
}

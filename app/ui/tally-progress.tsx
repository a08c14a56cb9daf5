type TallyProgressProps = {
	/** Working days that are complete. */
	complete: number;
	/** Working days of the week; a fifth becomes the slash. */
	days: number;
	/** How much of the day after the complete ones is filled, 0 to 1. */
	today?: number | undefined;
	label: string;
};

/** The tally as an instrument: a stroke inked for each complete day, today's growing in accent. */
export function TallyProgress({ complete, days, today = 0, label }: TallyProgressProps) {
	const strokes = Array.from({ length: Math.min(days, 7) }, (_, day) => day);
	return (
		<svg
			className="tally h-6 shrink-0 text-ink"
			viewBox={`0 0 ${strokes.length * 7 + 2} 22`}
			role="img"
			aria-label={label}
		>
			{strokes.map((day) => (
				<Stroke
					key={day}
					x={4 + day * 7}
					filled={filledPart(day, complete, today)}
					today={day === complete}
				/>
			))}
		</svg>
	);
}

function Stroke({ x, filled, today }: { x: number; filled: number; today: boolean }) {
	const top = 19 - 16 * filled;
	return (
		<>
			{filled < 1 && <path className="stroke-rule" d={`M${x} ${top}V3`} />}
			{filled > 0 && (
				<path className={today ? "stroke-accent" : "stroke-ink"} d={`M${x} 19V${top}`} />
			)}
		</>
	);
}

function filledPart(day: number, complete: number, today: number): number {
	if (day < complete) return 1;
	return day === complete ? Math.max(0, Math.min(1, today)) : 0;
}

/** The mark: five strokes of a count, the last in accent. */
export function Tally() {
	return (
		<svg viewBox="0 0 22 18" className="tally" aria-hidden="true">
			<path className="tally-stroke" d="M3 2.5v13M8 2.5v13M13 2.5v13M18 2.5v13" />
			<path className="tally-slash" d="M0 13.5 21 4.5" />
		</svg>
	);
}

/** Four strokes waiting to be counted, for empty places. */
export function EmptyTally() {
	return (
		<svg className="tally h-10 w-12 stroke-rule stroke-4" viewBox="0 0 48 40" aria-hidden="true">
			<path d="M8 5v30M18 5v30M28 5v30M38 5v30" />
		</svg>
	);
}

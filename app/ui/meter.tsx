import type { Tone } from "./tone.ts";

type Part = { tone?: Tone | undefined; value: number };

type MeterProps = {
	/** What the bar says, in words: "22 of 24 seats used". */
	label: string;
	max: number;
	parts: readonly Part[];
	/** What is aimed at: a tick on the bar. */
	target?: number | undefined;
	className?: string | undefined;
};

/** Parts of a whole from zero. Widths are SVG attributes: the style policy allows no style attribute. */
export function Meter({ label, max, parts, target, className = "" }: MeterProps) {
	let from = 0;
	return (
		<svg className={`meter ${className}`} role="img" aria-label={label}>
			{parts.map((part) => {
				const x = from;
				const width = Math.min(part.value, max - from);
				from += width;
				return (
					<rect
						key={x}
						x={percent(x, max)}
						width={percent(width, max)}
						height="100%"
						data-tone={part.tone}
						fill={part.tone === "internal" ? "url(#hatch)" : undefined}
					/>
				);
			})}
			{target !== undefined && (
				<rect
					className="meter-tick"
					x={percent(Math.min(target, max), max)}
					width="2"
					height="100%"
				/>
			)}
		</svg>
	);
}

/** The hatch of internal time. Once a page, before the first meter that uses it. */
export function HatchPattern() {
	return (
		<svg className="absolute" width="0" height="0" aria-hidden="true">
			<defs>
				<pattern
					id="hatch"
					width="4"
					height="4"
					patternUnits="userSpaceOnUse"
					patternTransform="rotate(45)"
				>
					<rect className="hatch-ground" width="4" height="4" />
					<rect className="hatch-line" width="1.5" height="4" />
				</pattern>
			</defs>
		</svg>
	);
}

function percent(value: number, max: number): string {
	return max > 0 ? `${Math.round((value / max) * 1000) / 10}%` : "0%";
}

const widths = ["w-[70%]", "w-[90%]", "w-[55%]", "w-[80%]", "w-[62%]"];

/** Lines in the place of what is loading. Show it only after 200 ms. */
export function Skeleton({ label, lines = 5 }: { label: string; lines?: number }) {
	return (
		<div className="grid content-start gap-3" role="status" aria-busy="true">
			<span className="sr-only">{label}</span>
			{Array.from({ length: lines }, (_, line) => line).map((line) => (
				<span key={line} className={`skeleton h-4 ${widths[line % widths.length]}`} />
			))}
		</div>
	);
}

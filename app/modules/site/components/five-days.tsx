const days = [
	{
		day: "Monday",
		act: "Capture",
		words: "Type 1h30, 90m or 1.5. It reads back 1:30 and is saved as you leave the cell.",
	},
	{
		day: "Tuesday",
		act: "Copy",
		words: "Bring last week’s rows over and start from there. Hours stay behind.",
	},
	{ day: "Wednesday", act: "See", words: "A manager reads the whole team’s week on one page." },
	{
		day: "Thursday",
		act: "Remind",
		words: "Who is missing hours hears from us once a week, by mail.",
	},
	{
		day: "Friday",
		act: "Done by lunch",
		words: "The week is complete, and nobody had to chase anybody.",
	},
] as const;

/** The tally: four strokes and a slash. */
export function FiveDays() {
	return (
		<section className="border-y border-line bg-surface">
			<div className="mx-auto max-w-[76rem] px-4 py-14 md:px-8 md:py-20">
				<h2 className="max-w-[22ch] text-3xl !tracking-[-.025em]">
					Four days of work. On the fifth it is already counted.
				</h2>
				<svg
					className="tally mt-6 h-16 w-24 stroke-[5] lg:hidden"
					viewBox="0 0 96 64"
					aria-hidden="true"
				>
					<path className="stroke-ink" d="M14 6v52M36 6v52M58 6v52M80 6v52" />
					<path className="stroke-accent" d="M3 48 93 16" />
				</svg>
				<div className="relative mt-8 lg:mt-10">
					<svg
						className="absolute inset-0 hidden h-24 w-full lg:block"
						viewBox="0 0 1000 96"
						preserveAspectRatio="none"
						aria-hidden="true"
					>
						<path
							className="stroke-accent"
							d="M-6 82 L1000 18"
							strokeWidth="5"
							strokeLinecap="round"
							vectorEffect="non-scaling-stroke"
						/>
					</svg>
					<ol className="grid gap-8 md:grid-cols-2 lg:grid-cols-5">
						{days.map(({ day, act, words }) => (
							<li key={day} className="group">
								<span
									className="hidden h-24 w-[5px] rounded-full bg-ink group-last:invisible lg:block"
									aria-hidden="true"
								/>
								<p className="text-sm text-ink-3 lg:mt-5">{day}</p>
								<h3 className="mt-0.5 text-lg group-last:text-accent">{act}</h3>
								<p className="mt-1 max-w-[30ch] text-sm text-ink-2">{words}</p>
							</li>
						))}
					</ol>
				</div>
			</div>
		</section>
	);
}

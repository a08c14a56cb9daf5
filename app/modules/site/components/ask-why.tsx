import { Icon } from "#app/ui/icon.tsx";

const promises = [
	"Every change is kept with who made it and what was there before.",
	"Two people in one cell never lose one’s hours without a word.",
	"Works from the keyboard, start to finish.",
];

/** Any number opens into its working: the example is a week in the making. */
export function AskWhy() {
	return (
		<section className="mx-auto grid max-w-[76rem] items-center gap-10 px-4 py-14 md:px-8 md:py-24 lg:grid-cols-2 lg:gap-20">
			<div>
				<h2 className="text-3xl !tracking-[-.025em]">Ask any number why.</h2>
				<p className="mt-3 max-w-[46ch] text-base text-ink-2">
					A dotted underline opens a number into what it was made from and the rule that applied.
				</p>
				<ul className="mt-5 grid gap-2 text-sm">
					{promises.map((promise) => (
						<li key={promise} className="flex gap-2.5">
							<Icon name="check" className="mt-0.5 text-accent" />
							{promise}
						</li>
					))}
				</ul>
			</div>
			<figure aria-label="Example of a number that shows its working">
				<p className="flex items-baseline gap-3 pb-4">
					<span className="why-mark text-5xl font-semibold tracking-tight">20:30</span>
					<span className="text-ink-3">still to capture</span>
				</p>
				<div className="why">
					<dl className="!pt-2">
						<div>
							<dt>
								Target of the week<small>5 working days of 8:00</small>
							</dt>
							<dd>40:00</dd>
						</div>
						<div>
							<dt>Captured on Monday</dt>
							<dd>−8:00</dd>
						</div>
						<div>
							<dt>Captured on Tuesday</dt>
							<dd>−8:00</dd>
						</div>
						<div>
							<dt>Captured on Wednesday</dt>
							<dd>−3:30</dd>
						</div>
						<div className="sum">
							<dt>Still to capture</dt>
							<dd>20:30</dd>
						</div>
					</dl>
				</div>
			</figure>
		</section>
	);
}

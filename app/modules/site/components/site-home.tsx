import { formatPrice } from "#app/lib/money.ts";
import { usualWriting } from "#app/lib/writing.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { AskWhy } from "./ask-why.tsx";
import { ExampleSheet } from "./example-sheet.tsx";
import { FiveDays } from "./five-days.tsx";
import { SiteFrame } from "./site-frame.tsx";

type SiteHomeProps = {
	/** Where workspaces answer: the part after their name. */
	baseHost: string;
	trialDays: number;
	/** The lowest price of a seat for a month, in minor units of rand. */
	from: { monthly: bigint; yearly: bigint };
};

/** The public site's first page. */
export function SiteHome({ baseHost, trialDays, from }: SiteHomeProps) {
	return (
		<SiteFrame>
			<section className="mx-auto max-w-[76rem] px-4 pt-10 pb-14 md:px-8 md:pt-16 md:pb-20">
				<div className="grid items-end gap-6 lg:grid-cols-[1.15fr_1fr]">
					<h1 className="text-4xl !tracking-[-.035em] md:text-[4.75rem] md:!leading-none">
						Hours that add&nbsp;up.
					</h1>
					<div>
						<p className="max-w-[46ch] text-lg text-ink-2">
							Crowdminder keeps a consulting company’s time in one place and shows its working for
							every number.
						</p>
						<div className="mt-5 flex flex-wrap items-center gap-3">
							<ButtonLink kind="primary" size="lg" to="/start">
								Start free for {trialDays} days
							</ButtonLink>
							<ButtonLink size="lg" to="/pricing">
								See prices
							</ButtonLink>
						</div>
						<p className="mt-3 text-sm text-ink-3">No card. A workspace at your own address.</p>
					</div>
				</div>
				<ExampleSheet address={`your-company.${baseHost}`} />
			</section>
			<FiveDays />
			<AskWhy />
			<section className="border-t border-line bg-surface">
				<div className="mx-auto flex max-w-[76rem] flex-wrap items-center gap-6 px-4 py-12 md:px-8">
					<div className="flex-1 basis-72">
						<h2 className="text-2xl">
							From {formatPrice(from.yearly, "ZAR", usualWriting)} a person a month.
						</h2>
						<p className="mt-1 text-ink-2">
							Paid by the year, or {formatPrice(from.monthly, "ZAR", usualWriting)} month by month.
							Excluding VAT.
						</p>
					</div>
					<ButtonLink size="lg" to="/pricing">
						See prices
					</ButtonLink>
					<ButtonLink kind="primary" size="lg" to="/start">
						Start free
					</ButtonLink>
				</div>
			</section>
		</SiteFrame>
	);
}

import { zoneLabel } from "#app/lib/time-zones.ts";
import { trial } from "#app/modules/subscription/plans.ts";
import { initialsOf, type Preview } from "../preview.ts";

/** The workspace as it will look from outside, filled in as one answers. */
export function PreviewCard({ preview, domain }: { preview: Preview; domain: string }) {
	const { name, slug, slugIs, currency, timeZone, vat } = preview;
	const lines = [
		{ label: "Currency", value: currency },
		{ label: "VAT", value: vat },
		{ label: "Time zone", value: timeZone && zoneLabel(timeZone) },
		{ label: "Trial", value: `${trial.days} days, no card` },
	];
	return (
		<div className="overflow-hidden rounded-lg border border-line bg-surface shadow-[var(--shadow-float)]">
			<div className="flex items-center gap-2 border-b border-line bg-canvas px-3 py-2">
				<span className="flex gap-1" aria-hidden="true">
					<i className="size-2 rounded-full bg-line" />
					<i className="size-2 rounded-full bg-line" />
					<i className="size-2 rounded-full bg-line" />
				</span>
				<span className="min-w-0 flex-1 truncate rounded-sm bg-sunken px-2 py-0.5 text-xs text-ink-3">
					<span className={slug ? slugLooks[slugIs] : ""}>{slug || "your-company"}</span>
					{domain}
				</span>
			</div>
			<div className="flex items-center gap-2.5 px-4 py-4">
				<span
					className={`grid size-8 shrink-0 place-content-center rounded-sm text-xs font-semibold ${name ? "bg-ink text-canvas" : "bg-sunken"}`}
					aria-hidden="true"
				>
					{initialsOf(name)}
				</span>
				<p className="min-w-0 text-sm font-semibold [overflow-wrap:anywhere]">
					{name || <span className="text-ink-3">Your company</span>}
				</p>
			</div>
			<dl className="divide-y divide-line border-t border-line text-sm">
				{lines.map(
					({ label, value }) =>
						value && (
							<div key={label} className="flex justify-between gap-4 px-4 py-2">
								<dt className="text-ink-3">{label}</dt>
								<dd className="text-right font-medium">{value}</dd>
							</div>
						),
				)}
			</dl>
		</div>
	);
}

const slugLooks: Readonly<Record<Preview["slugIs"], string>> = {
	unknown: "font-medium text-ink",
	free: "rounded-sm bg-billable-soft px-1 font-medium text-billable",
	taken: "rounded-sm bg-danger-soft px-1 font-medium text-danger",
};

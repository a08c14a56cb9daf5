import { Link } from "@remix-run/react";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatDateShort } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { formatMoney } from "#app/lib/money.ts";
import type { Writing } from "#app/lib/writing.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { entriesOfLine } from "../inside-line.ts";
import { amountsText, marginOf } from "../money-text.ts";
import { lineName } from "../report-line.ts";
import { type ReportQuery, reportSearch } from "../report-query.ts";
import type { Sums } from "../report-sums.ts";
import type { WhyNumber, WhyPart } from "../why-number.ts";
import type { Explainable } from "../why-query.ts";

type WhyPanelProps = { why: WhyNumber; query: ReportQuery };

/** The working of one number, beside the table: what it is the sum of, and the way to its entries. */
export function WhyPanel({ why, query }: WhyPanelProps) {
	const writing = useWriting();
	const { column, line, total, parts, others } = why;
	const { by } = query;
	const name = line && by !== "entry" ? lineName(line, by, writing) : "altogether";
	const entries = line ? entriesOfLine(query, line.id) : { ...query, by: "entry" as const };
	const sum = valueText(column, total, writing);
	return (
		<section className="why" id="why" aria-labelledby="why-question">
			<h2
				id="why-question"
				className="flex items-center gap-2 px-3.5 pb-1 pt-2.5 text-sm font-semibold"
			>
				Why {sum}?
				<Link
					className="btn ml-auto"
					data-kind="ghost"
					data-icon=""
					data-size="sm"
					aria-label="Close working"
					to={reportSearch(query)}
					preventScrollReset
				>
					<Icon name="x" />
				</Link>
			</h2>
			<dl>
				{column === "margin" ? (
					<Margin total={total} />
				) : (
					parts.map((part) => (
						<div key={part.key}>
							<dt>
								{part.name}
								<small>{detailText(column, part, writing)}</small>
							</dt>
							<dd>{valueText(column, part.sums, writing)}</dd>
						</div>
					))
				)}
				{column !== "margin" && others && (
					<div>
						<dt>{others.count} more</dt>
						<dd>{valueText(column, others.sums, writing)}</dd>
					</div>
				)}
				<div className="sum">
					<dt>
						{headings[column]}, {name}
						<small>
							{formatMinutes(total.minutes)} in {total.entries}{" "}
							{total.entries === 1 ? "entry" : "entries"}
						</small>
					</dt>
					<dd>{sum}</dd>
				</div>
			</dl>
			{!why.isByRate && (column === "fees" || column === "costs") && (
				<p className="px-3.5 pb-2 text-xs text-ink-3">
					Over up to 26 weeks the working names each rate and since when it holds.
				</p>
			)}
			<p className="px-3.5 pb-3">
				<ButtonLink size="sm" to={reportSearch(entries)}>
					{total.entries === 1 ? "Show the entry" : `Show the ${total.entries} entries`}
				</ButtonLink>
			</p>
		</section>
	);
}

const headings: Record<Explainable, string> = {
	billed: "Billed",
	fees: "Fees",
	costs: "Cost",
	margin: "Margin",
};

function Margin({ total }: { total: Sums }) {
	const writing = useWriting();
	return (
		<>
			<div>
				<dt>Fees</dt>
				<dd>{amountsText(total.fees, writing)}</dd>
			</div>
			<div>
				<dt>
					Cost<small>taken off</small>
				</dt>
				<dd>{amountsText(marginOf({ fees: {}, costs: total.costs }), writing)}</dd>
			</div>
		</>
	);
}

function valueText(column: Explainable, sums: WhyPart["sums"], writing: Writing): string {
	if (column === "billed") return formatMinutes(sums.billed);
	return amountsText(column === "margin" ? marginOf(sums) : sums[column], writing);
}

function detailText(column: Explainable, part: WhyPart, writing: Writing): string {
	const { sums, rate, minutes } = part;
	if (column === "billed") return roundingText(sums);
	if (rate) return `${formatMinutes(minutes)} at ${rateText(rate, writing)}`;
	if (part.key.includes(" ")) return `${formatMinutes(minutes)} without a rate`;
	return column === "fees" ? `${formatMinutes(sums.billed)} billed` : formatMinutes(minutes);
}

/** `338:00 worked and billable, +2:15 by rounding` */
function roundingText({ billed, billable }: WhyPart["sums"]): string {
	const rounding = billed - billable;
	const words = `${formatMinutes(billable)} worked and billable`;
	if (rounding === 0) return words;
	return `${words}, ${rounding > 0 ? "+" : ""}${formatMinutes(rounding)} by rounding`;
}

/** `R 1 150.00, rate from 1 Mar 2026` */
function rateText(rate: NonNullable<WhyPart["rate"]>, writing: Writing): string {
	const each = formatMoney(rate.minor, rate.currency, writing);
	const since = formatDateShort(calendarDate(rate.startsOn), writing);
	return `${each}${rate.unit === "day" ? " a day" : ""}, rate from ${since}`;
}

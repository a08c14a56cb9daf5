import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { weekdayName } from "#app/lib/date-text.ts";
import { formatMinutes, formatPercent } from "#app/lib/duration.ts";
import { Dot } from "#app/ui/dot.tsx";
import { TallyProgress } from "#app/ui/tally-progress.tsx";
import { minutesAway } from "../away.ts";
import { missingOn, type WeekSheet } from "../week-sheet.ts";
import { missingByDay, tallyOf } from "../week-text.ts";

type WeekSummaryProps = { sheet: WeekSheet; today: CalendarDate };

/** What the week adds up to, before a single cell is read; where nothing is expected, the hours alone. */
export function WeekSummary({ sheet, today }: WeekSummaryProps) {
	const { minutes, billable, target } = sheet;
	const away = minutesAway(sheet.days);
	return (
		<div className="mb-4 flex items-center gap-5 border-y border-line py-3 lg:py-3.5">
			{target > 0 && <TallyProgress {...tallyOf(sheet.days, today)} />}
			<dl className="flex flex-1 flex-wrap gap-x-8 gap-y-3">
				<div className="stat">
					<dt>Captured</dt>
					<dd>
						{formatMinutes(minutes)}{" "}
						{target > 0 && (
							<span className="text-sm font-normal text-ink-3 max-md:hidden">
								of {formatMinutes(target)}
							</span>
						)}
					</dd>
				</div>
				<div className="stat">
					<dt className="flex items-center gap-1.5">
						<Dot tone="billable" />
						Billable
					</dt>
					<dd>
						{formatMinutes(billable)}{" "}
						{minutes > 0 && (
							<span className="text-sm font-normal text-ink-3">
								{formatPercent(billable, minutes)}
							</span>
						)}
					</dd>
				</div>
				<div className="stat max-md:hidden">
					<dt className="flex items-center gap-1.5">
						<Dot tone="internal" />
						Internal
					</dt>
					<dd>{formatMinutes(minutes - billable)}</dd>
				</div>
				{away > 0 && (
					<div className="stat max-md:hidden">
						<dt className="flex items-center gap-1.5">
							<Dot tone="leave" />
							Leave and holidays
						</dt>
						<dd>{formatMinutes(away)}</dd>
					</div>
				)}
				{target > 0 && (
					<div className="stat md:ml-auto">
						<dt>Still to capture</dt>
						<dd className="flex items-center gap-3">
							<StillToCapture sheet={sheet} />
							<span className="text-sm font-normal tracking-normal text-ink-3 max-xl:hidden">
								{missingByDay(sheet.days, today)}
							</span>
						</dd>
					</div>
				)}
			</dl>
		</div>
	);
}

/** The number, and behind it the days that it is made of. */
function StillToCapture({ sheet }: { sheet: WeekSheet }) {
	if (sheet.missing === 0) return <span>0:00</span>;
	return (
		<details className="relative">
			<summary className="why-mark flex min-h-6 list-none items-center text-warning max-md:-my-3 max-md:min-h-11">
				{formatMinutes(sheet.missing)}
				<span className="sr-only"> still to capture, show why</span>
			</summary>
			<div className="popover absolute top-full right-0 z-20 mt-2 w-72 overflow-hidden max-md:fixed max-md:inset-x-4 max-md:top-auto max-md:w-auto">
				<div className="why !rounded-none">
					<p className="why-q">Why {formatMinutes(sheet.missing)}?</p>
					<dl className="text-sm tracking-normal">
						{sheet.days
							.filter(({ target }) => target > 0)
							.map((day) => (
								<div key={day.date}>
									<dt className="!text-sm !text-ink">
										{weekdayName(day.date)}
										<small>
											{formatMinutes(day.minutes)} of {formatMinutes(day.target)}
										</small>
									</dt>
									<dd className="!text-sm !font-medium">{formatMinutes(missingOn(day))}</dd>
								</div>
							))}
						<div className="sum">
							<dt className="!text-sm !text-ink">Still to capture</dt>
							<dd className="!text-sm">{formatMinutes(sheet.missing)}</dd>
						</div>
					</dl>
				</div>
			</div>
		</details>
	);
}

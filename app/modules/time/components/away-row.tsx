import { formatMinutes } from "#app/lib/duration.ts";
import { Icon } from "#app/ui/icon.tsx";
import { awayOn, minutesAway } from "../away.ts";
import type { SheetDay } from "../week-sheet.ts";
import { columnClass, type Shown } from "./column.ts";

type AwayRowProps = { days: readonly SheetDay[]; shown: Shown };

/** Leave and public holidays, which nobody types; on a phone the day says them above the table. */
export function AwayRow({ days, shown }: AwayRowProps) {
	if (days.every((day) => awayOn(day).length === 0)) return null;
	return (
		<tr className="max-md:hidden">
			<th scope="row">
				<span className="flex min-h-10 items-center gap-2.5 pr-2 pl-4">
					<Icon name="lock" className="text-ink-3" />
					<span className="text-ink-2">Leave and public holidays</span>
				</span>
			</th>
			{days.map((day) => (
				<td key={day.date} className={columnClass(day.date, shown)}>
					{awayOn(day).map(({ tone, name, detail }) => (
						<span key={name} className="lock-chip" data-tone={tone} title={`${name}, ${detail}`}>
							<Icon
								name={tone === "holiday" ? "flag" : "tree-palm"}
								className="shrink-0 max-lg:hidden"
							/>
							<span className="truncate">{name}</span>
							<span className={tone === "holiday" ? "sr-only" : undefined}>
								<span className="sr-only">, </span>
								{detail}
							</span>
						</span>
					))}
					{day.worked && (
						<span
							className="block truncate px-2 pb-1 text-right text-xs text-ink-3"
							title={day.worked}
						>
							Worked: {day.worked}
						</span>
					)}
				</td>
			))}
			<td>
				<span className="cell quiet !pr-4">{formatMinutes(minutesAway(days))}</span>
			</td>
		</tr>
	);
}

import { Link } from "@remix-run/react";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { CalendarRow } from "../calendars.server.ts";

/** Every calendar, and who has it. */
export function CalendarsList({ rows }: { rows: readonly CalendarRow[] }) {
	return (
		<Panel
			title="Calendars"
			flush
			action={
				<ButtonLink to="/settings/holidays/new" size="sm" icon="plus">
					New calendar
				</ButtonLink>
			}
		>
			<ul className="divide-y divide-line">
				{rows.map((row) => (
					<li key={row.id} className="grid gap-0.5 px-4 py-3">
						<p className="flex flex-wrap items-center gap-2">
							<Link className="link font-medium" to={`/settings/holidays/${row.id}`}>
								{row.name}
							</Link>
							{row.isCommon && <Badge tone="billable">the company’s</Badge>}
						</p>
						<p className="text-sm text-ink-3">{calendarText(row)}</p>
					</li>
				))}
			</ul>
		</Panel>
	);
}

/** What a calendar is and who has it: `Germany, Bayern. Ben Dube has it.` */
export function calendarText(row: CalendarRow): string {
	const place = row.place ?? "Own days alone";
	return place === row.name ? havingText(row) : `${place}. ${havingText(row)}`;
}

/** More people than these are counted. */
const mostNamed = 5;

function havingText({ isCommon, people }: CalendarRow): string {
	const named = people.slice(0, mostNamed).map(({ name }) => name);
	const rest = people.length - named.length;
	const all = [
		...(isCommon ? ["everybody without another"] : []),
		...named,
		...(rest > 0 ? [`${rest} more`] : []),
	];
	if (all.length === 0) return "Nobody has it yet.";
	const list = new Intl.ListFormat("en").format(all);
	const text = all.length === 1 ? `${list} has it.` : `${list} have it.`;
	return text.charAt(0).toUpperCase() + text.slice(1);
}

import { Form } from "@remix-run/react";
import { formatDateShort, weekdayName } from "#app/lib/date-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Table } from "#app/ui/table.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { ListedDay } from "../calendar-page.server.ts";

type CalendarDaysProps = { calendarId: string; year: number; days: readonly ListedDay[] };

/** The days of a year, each with what may be decided of it. */
export function CalendarDays({ calendarId, year, days }: CalendarDaysProps) {
	const writing = useWriting();
	if (days.length === 0)
		return <Empty title={`No days off in ${year}`}>Add the first below.</Empty>;
	return (
		<Table caption={`Days off in ${year}`}>
			<thead>
				<tr>
					<th scope="col">Day</th>
					<th scope="col">What</th>
					<th scope="col">
						<span className="sr-only">Change it</span>
					</th>
				</tr>
			</thead>
			<tbody>
				{days.map((day) => (
					<tr key={day.date}>
						<td className="whitespace-nowrap max-md:!px-3">
							{formatDateShort(day.date, writing)}{" "}
							<span className="text-ink-3 max-md:block">{weekdayName(day.date)}</span>
						</td>
						<th scope="row" className="font-medium max-md:!px-2">
							{day.kind === "removed" ? <s className="text-ink-3">{day.name}</s> : day.name}{" "}
							{day.isHalf && day.kind !== "removed" && <Badge tone="holiday">half day</Badge>}{" "}
							{day.kind === "added" && <Badge>your own</Badge>}
							{day.kind === "removed" && <Badge tone="warning">not kept</Badge>}
						</th>
						<td className="text-right max-md:!px-1">
							<Decision calendarId={calendarId} day={day} />
						</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}

const takeBack = { added: "Take away", removed: "Keep it" } as const;

function Decision({ calendarId, day }: { calendarId: string; day: ListedDay }) {
	const path = `/settings/holidays/${calendarId}`;
	if (day.kind === "country") {
		return (
			<Form method="post" action={`${path}/left-out`} preventScrollReset>
				<input type="hidden" name="date" value={day.date} />
				<Button size="sm" kind="ghost">
					Leave out<span className="sr-only"> {day.name}</span>
				</Button>
			</Form>
		);
	}
	return (
		<Form method="post" action={`${path}/days/${day.id}/removal`} preventScrollReset>
			<Button size="sm" kind="ghost">
				{takeBack[day.kind]}
				<span className="sr-only"> {day.name}</span>
			</Button>
		</Form>
	);
}

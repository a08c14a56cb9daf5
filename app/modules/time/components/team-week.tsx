import { Link } from "@remix-run/react";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { formatDayShort, weekdayShort } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { StateBadge } from "#app/modules/timesheets/components/state-badge.tsx";
import type { WeekState } from "#app/modules/timesheets/week-state.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { Table } from "#app/ui/table.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { TeamMember } from "../team-week.server.ts";
import { type DayHours, missingOn } from "../week-sheet.ts";
import { dayState } from "../week-text.ts";

type TeamWeekProps = {
	first: CalendarDate;
	today: CalendarDate;
	dates: readonly CalendarDate[];
	people: readonly TeamMember[];
	/** False where these are hours on some projects only: they say nothing about what people lack. */
	isWhole: boolean;
	/** Where each week is on its way; who is missing has a draft. Null where weeks are not submitted, or not to be told. */
	states: Readonly<Record<string, WeekState>> | null;
};

/** Members and days; each name leads to that member's week. */
export function TeamWeek({ first, today, dates, people, isWhole, states }: TeamWeekProps) {
	const writing = useWriting();
	return (
		<Table caption="The team's week" className="max-lg:[&_.num]:px-2">
			<thead>
				<tr>
					<th scope="col" className="left-0 !z-3">
						Person
					</th>
					{dates.map((date) => (
						<th
							key={date}
							scope="col"
							className={classNames("num", date === today && "!text-accent-deep")}
							aria-current={date === today ? "date" : undefined}
						>
							{weekdayShort(date)}{" "}
							<span className="font-normal max-lg:block">{formatDayShort(date, writing)}</span>
						</th>
					))}
					<th scope="col" className="num">
						Total
					</th>
					{isWhole && (
						<th scope="col" className="num">
							Short
						</th>
					)}
					{states && <th scope="col">Week</th>}
				</tr>
			</thead>
			<tbody>
				{people.map((person) => (
					<Person key={person.id} person={person} {...{ first, today, dates, isWhole, states }} />
				))}
			</tbody>
			<tfoot>
				<tr>
					<th scope="row" className="sticky left-0 z-1">
						{people.length === 1 ? "1 person" : `${people.length} people`}
					</th>
					{dates.map((date) => (
						<td key={date} className="num">
							{formatMinutes(sumOf(people.map(({ minutes }) => minutes[date])))}
						</td>
					))}
					<td className="num">{formatMinutes(sumOf(people.map(totalOf)))}</td>
					{isWhole && (
						<td className="num">
							{formatMinutes(sumOf(people.map((person) => shortOf(person, dates, today))))}
						</td>
					)}
					{states && <td />}
				</tr>
			</tfoot>
		</Table>
	);
}

type PersonProps = TeamWeekProps & { person: TeamMember };

function Person({ person, first, today, dates, isWhole, states }: Omit<PersonProps, "people">) {
	const short = shortOf(person, dates, today);
	return (
		<tr>
			<th scope="row" className="sticky left-0 z-1 bg-surface">
				<Link
					to={`/time/team/${person.id}/${first}`}
					className="flex min-h-6 items-center gap-2 max-md:min-h-11"
				>
					<Avatar name={person.name} size="sm" />
					<span className="whitespace-nowrap hover:underline">{person.name}</span>
					{isWhole && !person.hasSeat && <Badge>No seat</Badge>}
				</Link>
			</th>
			{dates.map((date) => (
				<td key={date} className="num">
					<PersonDay day={dayOf(person, date)} today={today} />
				</td>
			))}
			<td className="num font-semibold">{formatMinutes(totalOf(person))}</td>
			{isWhole && (
				<td className={classNames("num", short > 0 && "font-medium text-warning")}>
					{short > 0 ? formatMinutes(short) : <span className="muted">–</span>}
				</td>
			)}
			{states && <td>{person.hasSeat && <StateBadge state={states[person.id] ?? "draft"} />}</td>}
		</tr>
	);
}

/** A day's hours; of a day that is over, whether they are short of the target. */
function PersonDay({ day, today }: { day: DayHours; today: CalendarDate }) {
	if (dayState(day, today) === "short")
		return (
			<span className="text-warning">
				{formatMinutes(day.minutes)}
				<span className="sr-only"> short</span>
			</span>
		);
	return day.minutes > 0 ? formatMinutes(day.minutes) : <span className="muted">–</span>;
}

/** What days that are over lack of their targets. */
function shortOf(person: TeamMember, dates: readonly CalendarDate[], today: CalendarDate): number {
	const over = dates.filter((date) => date < today);
	return sumOf(over.map((date) => missingOn(dayOf(person, date))));
}

function dayOf({ minutes, targets }: TeamMember, date: CalendarDate): DayHours {
	return { date, target: targets[date] ?? 0, minutes: minutes[date] ?? 0, billable: 0 };
}

function totalOf({ minutes }: TeamMember): number {
	return sumOf(Object.values(minutes));
}

function sumOf(minutes: readonly (number | undefined)[]): number {
	return minutes.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}

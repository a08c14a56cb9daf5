import { Link } from "@remix-run/react";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { formatDayShort, weekdayShort } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { Table } from "#app/ui/table.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { TeamMember } from "../team-week.server.ts";
import { dayState } from "../week-text.ts";

type Day = { date: CalendarDate; target: number };

type TeamWeekProps = {
	first: CalendarDate;
	today: CalendarDate;
	days: readonly Day[];
	people: readonly TeamMember[];
	/** False where these are hours on some projects only: they say nothing about what people lack. */
	isWhole: boolean;
};

/** Members and days; each name leads to that member's week. */
export function TeamWeek({ first, today, days, people, isWhole }: TeamWeekProps) {
	const writing = useWriting();
	return (
		<Table caption="The team's week" className="max-lg:[&_.num]:px-2">
			<thead>
				<tr>
					<th scope="col" className="left-0 !z-3">
						Person
					</th>
					{days.map(({ date }) => (
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
				</tr>
			</thead>
			<tbody>
				{people.map((person) => (
					<Person key={person.id} person={person} {...{ first, today, days, isWhole }} />
				))}
			</tbody>
			<tfoot>
				<tr>
					<th scope="row" className="sticky left-0 z-1">
						{people.length === 1 ? "1 person" : `${people.length} people`}
					</th>
					{days.map(({ date }) => (
						<td key={date} className="num">
							{formatMinutes(sumOf(people.map(({ minutes }) => minutes[date])))}
						</td>
					))}
					<td className="num">{formatMinutes(sumOf(people.map(totalOf)))}</td>
					{isWhole && (
						<td className="num">
							{formatMinutes(sumOf(people.map((person) => shortOf(person, days, today))))}
						</td>
					)}
				</tr>
			</tfoot>
		</Table>
	);
}

type PersonProps = TeamWeekProps & { person: TeamMember };

function Person({ person, first, today, days, isWhole }: Omit<PersonProps, "people">) {
	const short = shortOf(person, days, today);
	return (
		<tr>
			<th scope="row" className="sticky left-0 z-1 bg-surface">
				<Link to={`/time/team/${person.id}/${first}`} className="flex min-h-6 items-center gap-2">
					<Avatar name={person.name} size="sm" />
					<span className="whitespace-nowrap hover:underline">{person.name}</span>
					{isWhole && !person.hasSeat && <Badge>No seat</Badge>}
				</Link>
			</th>
			{expectedOf(person, isWhole ? days : days.map(withoutTarget)).map((day) => (
				<td key={day.date} className="num">
					<PersonDay day={day} minutes={person.minutes[day.date] ?? 0} today={today} />
				</td>
			))}
			<td className="num font-semibold">{formatMinutes(totalOf(person))}</td>
			{isWhole && (
				<td className={classNames("num", short > 0 && "font-medium text-warning")}>
					{short > 0 ? formatMinutes(short) : <span className="muted">–</span>}
				</td>
			)}
		</tr>
	);
}

type PersonDayProps = { day: Day; minutes: number; today: CalendarDate };

/** A day's hours; of a day that is over, whether they are short of the target. */
function PersonDay({ day, minutes, today }: PersonDayProps) {
	const state = dayState({ ...day, minutes, billable: 0 }, today);
	if (state === "short")
		return (
			<span className="text-warning">
				{formatMinutes(minutes)}
				<span className="sr-only"> short</span>
			</span>
		);
	return minutes > 0 ? formatMinutes(minutes) : <span className="muted">–</span>;
}

/** What days that are over lack of their targets. */
function shortOf(person: TeamMember, days: readonly Day[], today: CalendarDate): number {
	const over = expectedOf(person, days).filter(({ date }) => date < today);
	return sumOf(over.map(({ date, target }) => Math.max(0, target - (person.minutes[date] ?? 0))));
}

/** Of who has no seat nothing is expected. */
function expectedOf({ hasSeat }: TeamMember, days: readonly Day[]): readonly Day[] {
	return hasSeat ? days : days.map(withoutTarget);
}

function withoutTarget(day: Day): Day {
	return { ...day, target: 0 };
}

function totalOf({ minutes }: TeamMember): number {
	return sumOf(Object.values(minutes));
}

function sumOf(minutes: readonly (number | undefined)[]): number {
	return minutes.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}

import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { formatMinutes, formatPercent } from "#app/lib/duration.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { Table } from "#app/ui/table.tsx";
import { type PersonFigures, realisation, utilisation } from "../people/person-figures.ts";
import { type ReportQuery, reportSearch } from "../report-query.ts";

type Figures = Omit<PersonFigures, "id" | "name">;

type PeopleTableProps = {
	query: ReportQuery;
	people: readonly PersonFigures[];
	total: Figures;
	/** Utilisation to reach, 0 to 1. */
	target: number;
};

/** Who was available, how much of it was billed, and what was worked beyond. Hours lead to the entries behind them. */
export function PeopleTable({ query, people, total, target }: PeopleTableProps) {
	const hasFees = total.standard !== null;
	return (
		<Table caption="Utilisation by person">
			<thead>
				<tr>
					<th scope="col">Person</th>
					{["Available", "Worked", "Billed", "Internal"].map((name) => (
						<th key={name} scope="col" className="num">
							{name}
						</th>
					))}
					<th scope="col" className="w-[18%] min-w-28">
						Utilisation
					</th>
					<th scope="col" className="num">
						<span className="sr-only">Utilisation in per cent</span>
					</th>
					{hasFees && (
						<th scope="col" className="num">
							Realisation
						</th>
					)}
					<th scope="col" className="num">
						Overtime
					</th>
					<th scope="col" className="num">
						Sundays, holidays
					</th>
				</tr>
			</thead>
			<tbody>
				{people.map((person) => (
					<tr key={person.id}>
						<th scope="row">
							<span className="flex items-center gap-2.5">
								<Avatar name={person.name} size="sm" />
								{person.name}
							</span>
						</th>
						<Numbers figures={person} target={target} hasFees={hasFees}>
							<Link
								className="why-mark inline-flex min-h-6 items-center max-md:min-h-11"
								to={`/reports${reportSearch({ ...query, by: "entry", member: person.id })}`}
							>
								{formatMinutes(person.sums.minutes)}
								<span className="sr-only">, hours of {person.name}: show the entries</span>
							</Link>
						</Numbers>
					</tr>
				))}
			</tbody>
			<tfoot>
				<tr>
					<th scope="row">
						{people.length} {people.length === 1 ? "person" : "people"}
					</th>
					<Numbers figures={total} target={target} hasFees={hasFees}>
						<span className="double">{formatMinutes(total.sums.minutes)}</span>
					</Numbers>
				</tr>
			</tfoot>
		</Table>
	);
}

type NumbersProps = {
	figures: Figures;
	target: number;
	hasFees: boolean;
	/** The hours worked. */
	children: ReactNode;
};

function Numbers({ figures, target, hasFees, children }: NumbersProps) {
	const { available, sums, hours, weeksOfTooMuch } = figures;
	const realised = realisation(figures);
	return (
		<>
			<td className="num">{formatMinutes(available)}</td>
			<td className="num">{children}</td>
			<td className="num">{formatMinutes(sums.billed)}</td>
			<td className="num">{formatMinutes(sums.minutes - sums.billable)}</td>
			<Utilisation figures={figures} target={target} />
			{hasFees && <td className="num">{realised === null ? "–" : `${realised}\u202f%`}</td>}
			<td className="num">
				{formatMinutes(hours.overtime)}
				{weeksOfTooMuch > 0 && (
					<small className="block text-warning">
						{weeksOfTooMuch === 1 ? "1 week" : `${weeksOfTooMuch} weeks`} over 10 hours
					</small>
				)}
			</td>
			<td className="num">
				{formatMinutes(hours.sunday + hours["ordinary-sunday"] + hours.holiday)}
			</td>
		</>
	);
}

function Utilisation({ figures, target }: Pick<NumbersProps, "figures" | "target">) {
	const reached = utilisation(figures);
	const { available, sums } = figures;
	const aim = formatPercent(target, 1);
	if (reached === null) {
		return (
			<>
				<td />
				<td className="num">–</td>
			</>
		);
	}
	const isBelow = reached < target;
	return (
		<>
			<td>
				<Meter
					label={`${formatPercent(sums.billed, available)}, target ${aim}`}
					max={Math.max(available, sums.billed)}
					parts={[{ tone: "billable", value: sums.billed }]}
					target={available * target}
				/>
			</td>
			<td className={isBelow ? "num font-semibold text-warning" : "num"}>
				{formatPercent(sums.billed, available)}
				{isBelow && <span className="sr-only"> below target</span>}
			</td>
		</>
	);
}

import { Link } from "@remix-run/react";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatDateShort } from "#app/lib/date-text.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { Table } from "#app/ui/table.tsx";
import { useWriting } from "#app/ui/writing.tsx";

type Shown = { text: string; from: string };
type RateListProps = {
	rows: readonly {
		path: string;
		label: string;
		what: string;
		present: Shown | null;
		coming: Shown | null;
	}[];
	/** "1–25 of 130", where there is more than a page. */
	shown: string | null;
	previous: string | undefined;
	next: string | undefined;
};

/** Places with what holds today and what comes, the narrowest agreement first. */
export function RateList({ rows, shown, previous, next }: RateListProps) {
	return (
		<>
			<Table caption="Rates">
				<thead>
					<tr>
						<th scope="col">For</th>
						<th scope="col" className="max-md:hidden">
							What it is
						</th>
						<th scope="col" className="num">
							Today
						</th>
						<th scope="col">Since</th>
						<th scope="col">Next</th>
					</tr>
				</thead>
				<tbody>
					{rows.map(({ path, label, what, present, coming }) => (
						<tr key={path}>
							<th scope="row">
								<Link
									to={path}
									className="inline-flex min-h-6 items-center hover:underline max-md:min-h-11"
								>
									{label}
								</Link>
								<small className="block font-normal text-ink-3 md:hidden">{what}</small>
							</th>
							<td className="text-ink-2 max-md:hidden">{what}</td>
							<td className="num whitespace-nowrap">{present?.text ?? "–"}</td>
							<td>{present ? <Day date={present.from} /> : "–"}</td>
							<td>
								{coming ? (
									<>
										{coming.text} from <Day date={coming.from} />
									</>
								) : (
									"–"
								)}
							</td>
						</tr>
					))}
				</tbody>
			</Table>
			{shown && (
				<div className="mt-3">
					<Pagination previous={previous} next={next} shown={shown} />
				</div>
			)}
		</>
	);
}

function Day({ date }: { date: string }) {
	return (
		<time className="whitespace-nowrap" dateTime={date}>
			{formatDateShort(calendarDate(date), useWriting())}
		</time>
	);
}

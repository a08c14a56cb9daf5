import { formatMinutes } from "#app/lib/duration.ts";
import { type HourKind, type HoursByKind, hourKinds } from "#app/modules/overtime/hour-kinds.ts";
import { Table } from "#app/ui/table.tsx";

type HoursTableProps = {
	kinds: readonly { kind: HourKind; label: string }[];
	people: readonly { id: string; name: string; number: string; hours: HoursByKind }[];
	sums: HoursByKind;
};

/** Hours by person and kind, with what they come to. */
export function HoursTable({ kinds, people, sums }: HoursTableProps) {
	return (
		<Table caption="Hours by person and kind">
			<thead>
				<tr>
					<th scope="col">Person</th>
					<th scope="col">Number</th>
					{kinds.map(({ kind, label }) => (
						<th key={kind} scope="col" className="num">
							{label}
						</th>
					))}
					<th scope="col" className="num">
						All
					</th>
				</tr>
			</thead>
			<tbody>
				{people.map(({ id, name, number, hours }) => (
					<tr key={id}>
						<th scope="row" className="font-normal">
							{name}
						</th>
						<td>{number || <span className="text-ink-3">none</span>}</td>
						<Hours hours={hours} />
					</tr>
				))}
			</tbody>
			<tfoot>
				<tr>
					<th scope="row" colSpan={2}>
						All
					</th>
					<Hours hours={sums} />
				</tr>
			</tfoot>
		</Table>
	);
}

function Hours({ hours }: { hours: HoursByKind }) {
	const all = hourKinds.reduce((sum, kind) => sum + hours[kind], 0);
	return (
		<>
			{hourKinds.map((kind) => (
				<td key={kind} className="num">
					{hours[kind] === 0 ? "–" : formatMinutes(hours[kind])}
				</td>
			))}
			<td className="num font-semibold">{formatMinutes(all)}</td>
		</>
	);
}

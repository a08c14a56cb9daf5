import { countText } from "#app/lib/count-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { Badge } from "#app/ui/badge.tsx";
import { FileLink } from "#app/ui/file-link.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import { Table } from "#app/ui/table.tsx";
import type { ShownTally } from "../import-page.server.ts";

type TallyViewProps = {
	id: string;
	tally: ShownTally;
	/** "would come in", "came in" */
	verb: string;
	/** After the counts: what is made new. */
	also?: string | undefined;
};

/** What comes in, whose it is, and line by line what does not and why. */
export function TallyView({ id, tally, verb, also = "" }: TallyViewProps) {
	const { entries, minutes, wrong, skipped, period, people } = tally;
	const counted = countText(entries, "entry", "entries");
	return (
		<div className="grid gap-4">
			<Statusline icon={entries > 0 ? "circle-check" : "info"}>
				{entries > 0
					? `${[counted, formatMinutes(minutes), verb].join(", ")}: ${period}. ${also}`
					: `Nothing ${verb}.`}
			</Statusline>
			{wrong > 0 && (
				<Statusline icon="circle-alert" tone="warning">
					{countText(wrong, "line has", "lines have")} something wrong and{" "}
					{wrong === 1 ? "stays" : "stay"} out. Put right what you need in the file below, and bring
					it in by itself.
				</Statusline>
			)}
			{people.length > 0 && <ByPerson people={people} />}
			{wrong + skipped > 0 && <LeftOut id={id} tally={tally} />}
			{tally.doubts > 0 && <InDoubt tally={tally} />}
		</div>
	);
}

function ByPerson({ people }: Pick<ShownTally, "people">) {
	return (
		<Panel title="By person" flush>
			<Table caption="Hours by person">
				<thead>
					<tr>
						<th scope="col">Person</th>
						<th scope="col" className="num">
							Entries
						</th>
						<th scope="col" className="num">
							Time
						</th>
					</tr>
				</thead>
				<tbody>
					{people.map((person) => (
						<tr key={person.id}>
							<th scope="row" className="font-normal">
								{person.name}
							</th>
							<td className="num">{person.entries}</td>
							<td className="num">{formatMinutes(person.minutes)}</td>
						</tr>
					))}
				</tbody>
			</Table>
		</Panel>
	);
}

function LeftOut({ id, tally: { wrong, skipped, refused } }: { id: string; tally: ShownTally }) {
	const all = wrong + skipped;
	return (
		<Panel title="Lines that stay out" note={shownNote(refused.length, all)} flush>
			<Table caption="Lines that stay out, and why">
				<thead>
					<tr>
						<th scope="col" className="num">
							Line
						</th>
						<th scope="col">Why</th>
					</tr>
				</thead>
				<tbody>
					{refused.map(({ line, becomes, why }) => (
						<tr key={line}>
							<td className="num text-ink-3">{line}</td>
							<td>
								{becomes === "wrong" && <Badge tone="danger">Put right</Badge>} {why}
							</td>
						</tr>
					))}
				</tbody>
			</Table>
			<div className="flex p-3">
				<FileLink to={`/time/import/${id}/lines-left-out`} />
			</div>
		</Panel>
	);
}

function InDoubt({ tally: { doubts, inDoubt } }: { tally: ShownTally }) {
	return (
		<Panel title="To look at" note={shownNote(inDoubt.length, doubts)}>
			<ul className="grid gap-1 text-sm">
				{inDoubt.map(({ line, why }) => (
					<li key={`${line} ${why}`}>
						Line {line}: {why}
					</li>
				))}
			</ul>
		</Panel>
	);
}

function shownNote(shown: number, all: number): string {
	return shown < all ? `${shown} of ${all}` : String(all);
}

import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Table } from "#app/ui/table.tsx";
import type { ShownRehearsal } from "../rehearsal-text.ts";

type RehearsalPanelProps = {
	rehearsal: ShownRehearsal;
	/** Exactly what was rehearsed, to be saved as it is. */
	fields: Readonly<Record<string, string>>;
	/** "Fee" or "Cost" */
	amount: string;
	/** "Save this rate" */
	save: string;
};

/** What a change would alter, and the button that makes it. */
export function RehearsalPanel({ rehearsal, fields, amount, save }: RehearsalPanelProps) {
	const busy = useNavigation().formMethod === "POST";
	return (
		<Panel title="What this changes" note="Nothing is saved yet">
			<p className="text-sm" role="status">
				{summary(rehearsal)}
			</p>
			{rehearsal.lines.length > 0 && <Changes rehearsal={rehearsal} amount={amount} />}
			<Form method="post" className="mt-4">
				{Object.entries(fields).map(([name, value]) => (
					<input key={name} type="hidden" name={name} value={value} />
				))}
				<Button kind="primary" name="act" value="save" busy={busy}>
					{save}
				</Button>
			</Form>
		</Panel>
	);
}

function Changes({ rehearsal, amount }: Pick<RehearsalPanelProps, "rehearsal" | "amount">) {
	return (
		<Table caption="Hours and amounts before and after" className="mt-3">
			<thead>
				<tr>
					<th scope="col">Month</th>
					<th scope="col">Client</th>
					<th scope="col" className="num">
						Billed hours
					</th>
					<th scope="col" className="num">
						{amount} now
					</th>
					<th scope="col" className="num">
						{amount} then
					</th>
					<th scope="col" className="num">
						Difference
					</th>
				</tr>
			</thead>
			<tbody>
				{rehearsal.lines.map((line) => (
					<tr key={line.key}>
						<td>{line.month}</td>
						<td className="wrap-anywhere">{line.client}</td>
						<td className="num">{hours(line)}</td>
						<td className="num">{line.before}</td>
						<td className="num">{line.after}</td>
						<td className="num">{line.difference}</td>
					</tr>
				))}
			</tbody>
			<tfoot>
				{rehearsal.totals.map((total) => (
					<tr key={total.key}>
						<th scope="row" colSpan={2}>
							Together
						</th>
						<td className="num">{hours(total)}</td>
						<td className="num">{total.before}</td>
						<td className="num">{total.after}</td>
						<td className="num">{total.difference}</td>
					</tr>
				))}
			</tfoot>
		</Table>
	);
}

function hours({ hoursBefore, hoursAfter }: { hoursBefore: string; hoursAfter: string }): string {
	return hoursBefore === hoursAfter ? hoursAfter : `${hoursBefore} → ${hoursAfter}`;
}

function summary({ changed, looked, frozen, isPartial }: ShownRehearsal): string {
	const of = isPartial ? `the oldest ${looked}` : `${looked}`;
	const changes =
		changed === 0
			? "No time that is captured so far would change."
			: `${changed} of ${of} entries would change.`;
	if (frozen === 0) return changes;
	return frozen === 1
		? `${changes} One approved entry stays as it is.`
		: `${changes} ${frozen} approved entries stay as they are.`;
}

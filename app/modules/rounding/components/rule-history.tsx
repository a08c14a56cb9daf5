import { Form } from "@remix-run/react";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatDateShort } from "#app/lib/date-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Table } from "#app/ui/table.tsx";
import { useWriting } from "#app/ui/writing.tsx";

type RuleHistoryProps = {
	history: readonly {
		id: string;
		from: string;
		until: string | null;
		text: string;
		setBy: string;
		isPresent: boolean;
	}[];
	/** A client or a project, which may do without a rule of its own. */
	isRecord: boolean;
	mayManage: boolean;
};

/** The rules that a place had, has and will have, the newest first. */
export function RuleHistory({ history, isRecord, mayManage }: RuleHistoryProps) {
	const writing = useWriting();
	const day = (date: string) => formatDateShort(calendarDate(date), writing);
	if (history.length === 0) {
		return (
			<p className="text-sm">
				{isRecord
					? "No rule of its own: the next wider one counts."
					: "No rule: what was worked is billed as it is."}
			</p>
		);
	}
	return (
		<Table caption="Rules with the dates they take effect">
			<thead>
				<tr>
					<th scope="col">From</th>
					<th scope="col">To</th>
					<th scope="col">Rule</th>
					<th scope="col">Set by</th>
					{mayManage && (
						<th scope="col">
							<span className="sr-only">Acts</span>
						</th>
					)}
				</tr>
			</thead>
			<tbody>
				{history.map((rule) => (
					<tr key={rule.id}>
						<th scope="row">{day(rule.from)}</th>
						<td>{rule.until ? day(rule.until) : "–"}</td>
						<td>
							{rule.text} {rule.isPresent && <Badge tone="billable">Now</Badge>}
						</td>
						<td>{rule.setBy}</td>
						{mayManage && (
							<td className="num">
								<Form method="post" action={`/rounding/${rule.id}/removal`}>
									<Button
										kind="ghost"
										size="sm"
										aria-label={`Remove the rule from ${day(rule.from)}`}
									>
										Remove
									</Button>
								</Form>
							</td>
						)}
					</tr>
				))}
			</tbody>
		</Table>
	);
}

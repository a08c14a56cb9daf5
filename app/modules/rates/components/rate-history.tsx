import { Form } from "@remix-run/react";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatDateShort } from "#app/lib/date-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Table } from "#app/ui/table.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { ratesPath } from "../place-address.ts";
import type { RateKind } from "../rate.ts";

type RateHistoryProps = {
	history: readonly {
		id: string;
		from: string;
		until: string | null;
		text: string;
		note: string;
		setBy: string;
		state: "now" | "coming" | "past";
	}[];
	kind: RateKind;
	mayManage: boolean;
};

/** What a place had, has and will have, the newest first. */
export function RateHistory({ history, kind, mayManage }: RateHistoryProps) {
	const writing = useWriting();
	const day = (date: string) => formatDateShort(calendarDate(date), writing);
	if (history.length === 0) {
		return (
			<Panel title="Rates">
				<p className="text-sm text-ink-2">
					None is set here. Until one is, the next wider agreement counts.
				</p>
			</Panel>
		);
	}
	return (
		<Table caption="Rates with the dates they take effect">
			<thead>
				<tr>
					<th scope="col">From</th>
					<th scope="col">To</th>
					<th scope="col" className="num">
						Rate
					</th>
					<th scope="col">Set by</th>
					<th scope="col">State</th>
					{mayManage && (
						<th scope="col">
							<span className="sr-only">Acts</span>
						</th>
					)}
				</tr>
			</thead>
			<tbody>
				{history.map((rate) => (
					<tr key={rate.id}>
						<th scope="row" className="whitespace-nowrap">
							{day(rate.from)}
						</th>
						<td className="whitespace-nowrap">{rate.until ? day(rate.until) : "–"}</td>
						<td className="num whitespace-nowrap">{rate.text}</td>
						<td className="min-w-40">
							{rate.setBy}
							{rate.note && <span className="block text-xs text-ink-3">{rate.note}</span>}
						</td>
						<td>
							<State state={rate.state} />
						</td>
						{mayManage && (
							<td className="num">
								<Form method="post" action={`${ratesPath(kind)}/${rate.id}/removal`}>
									<Button
										kind="ghost"
										size="sm"
										aria-label={`Remove the rate from ${day(rate.from)}`}
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

function State({ state }: { state: "now" | "coming" | "past" }) {
	if (state === "now") return <Badge tone="billable">Now</Badge>;
	return state === "coming" ? <Badge>Coming</Badge> : <span className="text-ink-3">Past</span>;
}

import { Form, Link } from "@remix-run/react";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Table } from "#app/ui/table.tsx";
import type { PaymentsPage } from "../payments-page.server.ts";

type StripeEvent = PaymentsPage["events"][number];

/** What Stripe sent: when, about whom, and what became of it. */
export function StripeEvents({
	events,
	mayAsk,
}: {
	events: readonly StripeEvent[];
	mayAsk: boolean;
}) {
	return (
		<Table caption="Events of Stripe">
			<thead>
				<tr>
					<th scope="col">Event</th>
					<th scope="col">Tenant</th>
					<th scope="col">State</th>
					<th scope="col" className="num">
						Delivered
					</th>
					<th scope="col" className="num">
						Received
					</th>
					{mayAsk && (
						<th scope="col">
							<span className="sr-only">Act</span>
						</th>
					)}
				</tr>
			</thead>
			<tbody>
				{events.map((event) => (
					<tr key={event.id}>
						<th scope="row">
							<span className="code block text-xs">{event.type}</span>
							<span className="code block text-xs font-normal text-ink-3">{event.id}</span>
						</th>
						<td>
							{event.tenant ? (
								<Link className="link" to={`/console/tenants/${event.tenant}`}>
									{event.tenant}
								</Link>
							) : (
								<span className="text-ink-3">
									{event.customerId ? "nobody of ours" : "no customer"}
								</span>
							)}
						</td>
						<td>
							<State event={event} />
						</td>
						<td className="num">{event.deliveries}×</td>
						<td className="num">{event.received}</td>
						{mayAsk && (
							<td className="text-right">
								{event.tenant && event.state !== "processed" && <AskAgain event={event} />}
							</td>
						)}
					</tr>
				))}
			</tbody>
		</Table>
	);
}

function State({ event }: { event: StripeEvent }) {
	switch (event.state) {
		case "processed":
			return (
				<Badge tone="billable" icon="check">
					Processed
				</Badge>
			);
		case "waiting":
			return (
				<Badge tone="accent" icon="hourglass">
					Waiting
				</Badge>
			);
		case "failed":
			return (
				<>
					<Badge tone="danger" icon="circle-x">
						Failed
					</Badge>
					<span className="mt-1 block max-w-[40ch] text-xs text-ink-2">{event.failure}</span>
				</>
			);
		default:
			return event.state satisfies never;
	}
}

function AskAgain({ event }: { event: StripeEvent }) {
	return (
		<Form method="post">
			<input type="hidden" name="customer" value={event.customerId ?? ""} />
			<Button size="sm" icon="rotate-cw" aria-label={`Ask Stripe again for ${event.tenant}`}>
				Ask again
			</Button>
		</Form>
	);
}

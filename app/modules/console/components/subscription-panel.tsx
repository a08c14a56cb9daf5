import { Panel } from "#app/ui/panel.tsx";

type ShownSubscription = {
	readonly status: string | null;
	readonly billing: string | null;
	readonly seats: number | null;
	readonly periodEnd: string | null;
	readonly cancelAt: string | null;
	readonly pastDueSince: string | null;
	readonly card: string | null;
	readonly read: string | null;
};

/** What Stripe last said of the subscription. */
export function SubscriptionPanel({ subscription }: { subscription: ShownSubscription | null }) {
	if (!subscription?.status) {
		return (
			<Panel title="Subscription">
				<p className="text-sm text-ink-2">Nothing was bought yet.</p>
			</Panel>
		);
	}
	const { status, billing, seats, periodEnd, cancelAt, pastDueSince, card, read } = subscription;
	const lines: [string, string | number | null][] = [
		["Status", status],
		["Billing", billing],
		["Seats bought", seats],
		["Period ends", periodEnd],
		["Ends for good", cancelAt],
		["Late since", pastDueSince],
		["Card", card],
	];
	return (
		<Panel title="Subscription" note={read ? `read ${read}` : undefined}>
			<dl className="grid gap-2 text-sm">
				{lines
					.filter(([, value]) => value !== null)
					.map(([title, value]) => (
						<div key={title} className="flex gap-4">
							<dt>{title}</dt>
							<dd className="ml-auto font-medium">{value}</dd>
						</div>
					))}
			</dl>
		</Panel>
	);
}

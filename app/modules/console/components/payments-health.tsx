import { Link } from "@remix-run/react";
import { Statusline } from "#app/ui/statusline.tsx";
import type { PaymentsPage } from "../payments-page.server.ts";
import { tenantViews } from "../tenant-filter.ts";

/** How many tenants pay, try, are late or locked; and whether our picture of it is fresh. */
export function PaymentsHealth({ page }: { page: PaymentsPage }) {
	const { counts, health, isConfigured } = page;
	return (
		<div className="grid gap-4">
			{isConfigured ? <Freshness health={health} /> : <NotConfigured />}
			<dl className="panel grid grid-cols-2 gap-px overflow-hidden bg-line md:grid-cols-4">
				{counts.map(({ view, number }) => (
					<div key={view} className="stat bg-surface p-4">
						<dt>{tenantViews[view]}</dt>
						<dd>
							<Link className="hover:underline" to={`/console?view=${view}`}>
								{number}
							</Link>
						</dd>
					</div>
				))}
			</dl>
		</div>
	);
}

function Freshness({ health: { late, failed, unread } }: Pick<PaymentsPage, "health">) {
	const wrong = [
		...(late > 0 ? [`${late} events wait for more than 10 minutes`] : []),
		...(failed > 0 ? [`${failed} could not be worked off yet`] : []),
		...(unread > 0 ? [`${unread} subscriptions were not read since last night`] : []),
	];
	if (wrong.length === 0) {
		return (
			<Statusline icon="circle-check" tone="billable">
				What Stripe sent is worked off, and every subscription was read since last night.
			</Statusline>
		);
	}
	return (
		<Statusline icon="triangle-alert" tone="warning">
			<strong>{wrong.join(", ")}.</strong> Nothing is lost: Stripe is asked again by itself, at the
			latest at night. Look whether the worker runs and Stripe answers.
		</Statusline>
	);
}

function NotConfigured() {
	return (
		<Statusline icon="cloud-off" tone="warning">
			<strong>Stripe is not configured here.</strong> What is shown is as it was last read.
		</Statusline>
	);
}

import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { productAction, productLoader } from "#app/request/page.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { SegmentedLinks } from "#app/ui/segmented.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import { askAgain } from "../ask-again.server.ts";
import { MirrorDrifts } from "../components/mirror-drifts.tsx";
import { PaymentsHealth } from "../components/payments-health.tsx";
import { StripeEvents } from "../components/stripe-events.tsx";
import { paymentsPage } from "../payments-page.server.ts";

export const loader = productLoader({ role: "viewer" }, paymentsPage);

/** Asks Stripe once more what a customer has. */
export const action = productAction({ role: "support" }, askAgain);

export const meta: MetaFunction = () => [{ title: "Payments · Console · Crowdminder" }];

const views = [
	{ view: "all", label: "All" },
	{ view: "waiting", label: "Waiting" },
	{ view: "failed", label: "Failed" },
] as const;

export default function Payments() {
	const page = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<>
			<PageHeader title="Payments" note="Subscriptions, and what came from Stripe" />
			{answer && (
				<Statusline className="mb-4" tone="warning" icon="circle-alert">
					{answer.problem.message}
				</Statusline>
			)}
			<PaymentsHealth page={page} />
			<MirrorDrifts drifts={page.drifts} />
			<div className="mt-8 mb-3 flex flex-wrap items-center gap-3">
				<h2 className="text-lg">Events of Stripe</h2>
				<SegmentedLinks
					label="Events"
					views={views.map(({ view, label }) => ({
						label,
						to: view === "all" ? "/console/payments" : `/console/payments?events=${view}`,
						current: view === page.view,
					}))}
				/>
				<span className="text-sm text-ink-3">{page.events.length} newest shown</span>
			</div>
			{page.events.length > 0 ? (
				<StripeEvents events={page.events} mayAsk={page.mayAsk} />
			) : (
				<Empty title={page.view === "all" ? "Nothing came from Stripe yet" : "None of them"}>
					{page.view === "all" ? "Events are kept for 90 days." : "What came was worked off."}
				</Empty>
			)}
		</>
	);
}

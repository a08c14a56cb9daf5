import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { BillingView } from "../billing-view.ts";
import { brandName } from "../card-brand.ts";

/** What is paid with, and the way to change it: Stripe's own page, so that no card number ever reaches us. */
export function PaymentCard({ billing }: { billing: BillingView }) {
	const { card, open } = billing;
	return (
		<section className="panel flex flex-wrap items-center gap-4 p-4" aria-label="Payment">
			<span className="grid h-9 w-12 place-content-center rounded-sm border border-line">
				<Icon name="credit-card" />
			</span>
			<div className="flex-1 basis-52 text-sm">
				<p className="font-semibold">
					{card ? `${brandName(card.brand)} ending ${card.last4}` : "No card yet"}
				</p>
				{open ? (
					<p className="text-danger">
						{open.needsAction
							? "Your bank wants you to confirm the last payment."
							: "The last payment did not go through."}
					</p>
				) : (
					<p className="text-ink-3">{card ? `Expires ${card.expires}` : "Add one to go on."}</p>
				)}
			</div>
			{open?.url && (
				<a className="btn max-md:flex-1" data-kind="primary" href={open.url} rel="noreferrer">
					{open.needsAction ? "Confirm payment" : "Pay now"}
				</a>
			)}
			<form method="post" action="/plan/portal" className="max-md:flex-1">
				<Button className="max-md:w-full">Card, address, tax number</Button>
			</form>
		</section>
	);
}

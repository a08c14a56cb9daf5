import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { tenantLoaderInSteps } from "#app/request/page.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import type { BillingView } from "../billing-view.ts";
import { ChoiceAct } from "../components/choice-act.tsx";
import { ChoosePlan } from "../components/choose-plan.tsx";
import { CurrentPlan } from "../components/current-plan.tsx";
import { EndSubscription } from "../components/end-subscription.tsx";
import { FewerSeats } from "../components/fewer-seats.tsx";
import { InvoiceList } from "../components/invoice-list.tsx";
import { PaymentCard } from "../components/payment-card.tsx";
import { PlanComparison } from "../components/plan-comparison.tsx";
import { SubscriptionNotes } from "../components/subscription-notes.tsx";
import { planPage } from "../plan-page.server.ts";

export const loader = tenantLoaderInSteps({ permission: "plan:read" }, planPage);

export const meta: MetaFunction = () => [{ title: "Plan and billing · Crowdminder" }];

export default function Plan() {
	const page = useLoaderData<typeof loader>();
	const { facts, billing, invoices, canBuy, refusal } = page;
	return (
		<>
			<PageHeader title="Plan and billing" />
			{refusal && (
				<p className="mb-4 text-sm font-medium text-danger" role="alert">
					{refusal}
				</p>
			)}
			<div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_26rem]">
				<div className="grid content-start gap-4">
					<CurrentPlan facts={facts} billing={billing} />
					{billing && <Bought billing={billing} invoices={invoices} />}
				</div>
				{canBuy ? (
					<Choice page={page} />
				) : (
					<p className="text-sm text-ink-2">
						Payments are not set up on this server, so nothing can be bought here.
					</p>
				)}
			</div>
			<section className="mt-8" aria-labelledby="compare">
				<h2 id="compare" className="text-lg">
					What each plan has
				</h2>
				<PlanComparison
					yours={billing?.choice.plan ?? null}
					billing={page.asked.choice.billing}
					currency={billing?.currency ?? facts.currency}
				/>
			</section>
		</>
	);
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function Bought({ billing, invoices }: { billing: BillingView; invoices: Page["invoices"] }) {
	return (
		<>
			<SubscriptionNotes billing={billing} />
			<InvoiceList invoices={invoices} />
			<PaymentCard billing={billing} />
			<EndSubscription billing={billing} />
		</>
	);
}

function Choice({ page }: { page: Page }) {
	const { facts, billing, asked, planned, chargedFrom, mayChooseSeats } = page;
	const used = facts.seats.members + facts.seats.invitations;
	const currency = billing?.currency ?? facts.currency;
	return (
		<ChoosePlan
			title={billing ? "Change plan" : "Choose a plan"}
			choice={asked.choice}
			seatsText={asked.seatsText}
			errors={asked.errors}
			currency={currency}
			used={used}
			yours={billing?.choice.plan ?? null}
		>
			{asked.smaller && <FewerSeats wanted={asked.smaller} mayChoose={mayChooseSeats} />}
			{Object.keys(asked.errors).length === 0 && (
				<ChoiceAct
					billing={billing}
					choice={asked.choice}
					planned={planned}
					currency={currency}
					chargedFrom={chargedFrom}
				/>
			)}
		</ChoosePlan>
	);
}

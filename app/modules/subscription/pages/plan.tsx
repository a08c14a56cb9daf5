import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countSeats } from "#app/modules/entitlements/seats.server.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { CurrentPlan } from "../components/current-plan.tsx";
import { PlanComparison } from "../components/plan-comparison.tsx";
import { planFacts } from "../plan-facts.ts";

export const loader = tenantLoader({ permission: "plan:read" }, async ({ db, tenant, now }) =>
	planFacts(tenant, await countSeats(db, now), now),
);

export const meta: MetaFunction = () => [{ title: "Plan and billing · Crowdminder" }];

export default function Plan() {
	const facts = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader title="Plan and billing" />
			<CurrentPlan facts={facts} />
			<section className="mt-8" aria-labelledby="compare">
				<h2 id="compare" className="text-lg">
					What each plan has
				</h2>
				<p className="mt-1 text-sm text-ink-2">
					Changing the plan comes with payments, which are not there yet. Until then nothing is
					charged.
				</p>
				<PlanComparison yours={facts.held.plan} />
			</section>
		</>
	);
}

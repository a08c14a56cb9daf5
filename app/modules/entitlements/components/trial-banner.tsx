import { useLocation } from "@remix-run/react";
import { planOf, trial } from "#app/modules/subscription/plans.ts";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { daysText } from "../trial.ts";

/** From here on it is more than a reminder. */
const soon = 5;

/** How long the trial still runs, for who looks after the plan. */
export function TrialBanner({ daysLeft }: { daysLeft: number }) {
	const isThere = useLocation().pathname === "/plan";
	return (
		<Banner
			tone={daysLeft <= soon ? "warning" : "accent"}
			icon="hourglass"
			action={
				!isThere && (
					<ButtonLink size="sm" to="/plan">
						See your plan
					</ButtonLink>
				)
			}
		>
			<strong>{daysText(daysLeft)} of your trial left.</strong> It has everything in{" "}
			{planOf(trial.plan).title}, and needs no card.
		</Banner>
	);
}

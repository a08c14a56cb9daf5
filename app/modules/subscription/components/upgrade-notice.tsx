import { formatPrice } from "#app/lib/money.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { UpgradeCard } from "#app/ui/upgrade-card.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { features, isFeatureName } from "../features.ts";
import { type Currency, type Plan, planWithFeature } from "../plans.ts";

type UpgradeNoticeProps = {
	/** The feature's key, as a refusal names it. */
	feature: string;
	currency: Currency;
	mayChangePlan: boolean;
};

/** In the place of a page that the plan lacks; nothing for a feature that no plan on sale has. */
export function UpgradeNotice({ feature, currency, mayChangePlan }: UpgradeNoticeProps) {
	if (!isFeatureName(feature) || !planWithFeature(feature)) return null;
	return (
		<>
			<h1 className="mb-4 text-xl lg:text-2xl">{features[feature].title}</h1>
			<UpgradeOffer feature={feature} currency={currency} mayChangePlan={mayChangePlan} />
		</>
	);
}

/** The card alone, for a part of a page. */
export function UpgradeOffer({ feature, currency, mayChangePlan }: UpgradeNoticeProps) {
	const writing = useWriting();
	const plan = isFeatureName(feature) ? planWithFeature(feature) : undefined;
	if (!plan || !isFeatureName(feature)) return null;
	return (
		<UpgradeCard
			title={`This comes with ${plan.title}`}
			what={features[feature].description}
			price={`From ${formatPrice(plan.monthly[currency], currency, writing)} a person a month, excluding VAT.`}
			action={<NextAct plan={plan} mayChangePlan={mayChangePlan} />}
		/>
	);
}

function NextAct({ plan, mayChangePlan }: { plan: Plan; mayChangePlan: boolean }) {
	if (mayChangePlan)
		return <ButtonLink to={`/plan?plan=${plan.name}`}>See {plan.title}</ButtonLink>;
	return <p className="text-sm text-ink-2">Ask an owner of your workspace.</p>;
}

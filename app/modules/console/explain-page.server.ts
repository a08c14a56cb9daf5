import { explainFor } from "#app/modules/flags/explain-for.server.ts";
import { featureNames, features, isFeatureName } from "#app/modules/subscription/features.ts";
import type { StaffArgs } from "#app/request/enter-product.server.ts";
import { lastDay } from "./entitlement-rows.ts";
import { listOverrides } from "./overrides.server.ts";

/** Why a workspace, or one of its people, may use a feature or not. */
export async function explainPage({ db, url, services, now }: StaffArgs) {
	const asked = {
		feature: textOf(url, "feature") || "time-reports",
		slug: textOf(url, "slug").toLowerCase(),
		email: textOf(url, "email"),
	};
	const { feature, slug, email } = asked;
	const page = { asked, options: featureNames.map((key) => ({ key, title: features[key].title })) };
	if (!isFeatureName(feature)) return { ...page, error: { feature: "Choose a feature." } };
	if (!slug) return page;
	const explained = await explainFor(services, feature, slug, email || undefined, "change");
	if (!explained) return { ...page, error: await whatIsMissing(services, slug, email) };
	const { tenant, plan, role, steps, outcome } = explained;
	const lent = await listOverrides(db, tenant.id, now);
	return {
		...page,
		explained: {
			...{ plan, role, steps, outcome },
			title: features[feature].title,
			tenant: { slug: tenant.slug, name: tenant.name },
			isAllowed: steps.every(({ answer }) => answer === "yes"),
			overrides: lent
				.filter(({ give, take, keepsOpen }) => keepsOpen || [...give, ...take].includes(feature))
				.map(({ words, author, until, reason }) => ({
					key: `${words} ${reason}`,
					text: `${words} until ${lastDay(until)}, by ${author}: ${reason}`,
				})),
		},
	};
}

async function whatIsMissing(services: StaffArgs["services"], slug: string, email: string) {
	const answer = await services.directory.bySlug(slug);
	if (answer.kind === "none") return { slug: `There is no workspace ${slug}.` };
	return { email: `Nobody at ${slug} has the address ${email}.` };
}

function textOf(url: URL, name: string): string {
	return (url.searchParams.get(name) ?? "").trim().slice(0, 254);
}

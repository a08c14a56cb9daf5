import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { homePath } from "#app/modules/home/first-steps.server.ts";
import { planOf, trial } from "#app/modules/subscription/plans.ts";
import { byHost } from "#app/request/by-host.server.ts";
import { productLoader, siteLoader, tenantLoader } from "#app/request/page.server.ts";
import { SiteHome } from "../components/site-home.tsx";
import { monthlySeat } from "../seat-sum.ts";

/** The same address on every host: the public site, the signed-in member's week, the console. */
export const loader = byHost({
	site: siteLoader(({ services }) => ({
		baseHost: new URL(services.env.BASE_ORIGIN).host,
		trialDays: trial.days,
		from: {
			monthly: monthlySeat(planOf("starter"), "monthly", "ZAR"),
			yearly: monthlySeat(planOf("starter"), "yearly", "ZAR"),
		},
	})),
	tenant: tenantLoader({ access: "member", support: "allowed" }, async (args) =>
		redirect(await homePath(args)),
	),
	product: productLoader({ role: "viewer" }, () => redirect("/console")),
});

export const meta: MetaFunction = () => [
	{ title: "Hours that add up · Crowdminder" },
	{
		name: "description",
		content:
			"Time capture for companies that sell their time: a week sheet that shows its working.",
	},
];

export default function Home() {
	return <SiteHome {...useLoaderData<typeof loader>()} />;
}

import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useOutletContext } from "@remix-run/react";
import type { Waiting } from "#app/modules/approvals/approvable.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { pageTitle } from "#app/ui/read-error.ts";
import { Decision } from "../components/decision.tsx";
import { decisionPage } from "../decision-page.server.ts";
import { isWeekRefusal, weekRefusals } from "../refusals.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
	{ title: pageTitle(data ? `${data.week.name}, ${data.week.days}` : null, error) },
];

/** A week that waits, and what approving it means. */
export const loader = tenantLoader(
	{ permission: "timesheet:approve", feature: "approvals" },
	async (args) => {
		const code = args.url.searchParams.get("refused");
		return {
			week: await decisionPage(args),
			cell: args.url.searchParams.get("cell"),
			refusal: isWeekRefusal(code) ? weekRefusals[code].message : null,
		};
	},
);

export default function DecisionPage() {
	const { week, cell, refusal } = useLoaderData<typeof loader>();
	const queue = useOutletContext<readonly Waiting[]>();
	const next = queue.find(({ path }) => !path.endsWith(week.id)) ?? null;
	return <Decision key={week.id} {...{ week, cell, refusal }} next={next?.name ?? null} />;
}

import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readFlags } from "#app/modules/flags/read-flags.server.ts";
import { productLoader } from "#app/request/page.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ChangeList } from "../components/change-list.tsx";
import { UnleashAway } from "../components/unleash-away.tsx";
import { flagHistory } from "../flag-history.server.ts";

export const loader = productLoader({ role: "viewer" }, async (args) => {
	const { admin } = await readFlags(args.services);
	return { isUnleashAway: admin === null, changes: await flagHistory(args, admin, null, 100) };
});

export const meta: MetaFunction = () => [{ title: "Changes · Console · Crowdminder" }];

export default function Changes() {
	const { isUnleashAway, changes } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader
				title="Changes"
				note="Who switched, rolled out, lent and ended what, newest first"
			/>
			{isUnleashAway && <UnleashAway />}
			{changes.length === 0 ? (
				<Empty title="Nothing was changed yet" />
			) : (
				<section className="panel panel-body max-w-4xl">
					<ChangeList label="Changes" changes={changes} linksSubjects />
				</section>
			)}
		</>
	);
}

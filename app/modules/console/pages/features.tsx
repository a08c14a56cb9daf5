import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { productLoader } from "#app/request/page.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ConsoleSearch } from "../components/console-search.tsx";
import { FeatureMatrix } from "../components/feature-matrix.tsx";
import { ReleaseTable } from "../components/release-table.tsx";
import { RowKeys } from "../components/row-keys.tsx";
import { UnleashAway } from "../components/unleash-away.tsx";
import { featuresPage } from "../features-page.server.ts";

export const loader = productLoader({ role: "viewer" }, featuresPage);

export const meta: MetaFunction = () => [{ title: "Features · Console · Crowdminder" }];

export default function Features() {
	const { search, isUnleashAway, workspaces, features, releases } = useLoaderData<typeof loader>();
	const stale = releases.filter((release) => release.stale !== null).length;
	return (
		<>
			<PageHeader
				title="Features"
				note={`${features.length + releases.length} shown, ${workspaces} workspaces are served`}
				actions={<ConsoleSearch label="Find a feature or flag" search={search} />}
			/>
			{isUnleashAway && <UnleashAway />}
			{features.length + releases.length === 0 && (
				<Empty title={`Nothing matches “${search}”`}>Look for part of its name or its key.</Empty>
			)}
			{features.length > 0 && <FeatureMatrix rows={features} />}
			{releases.length > 0 && (
				<>
					<h2 className="mt-8 mb-3 text-lg">
						Flags of releases{" "}
						<span className="text-sm font-normal text-ink-3">
							{stale === 0 ? "none is stale" : `${stale} should go`}
						</span>
					</h2>
					<ReleaseTable releases={releases} />
				</>
			)}
			<RowKeys />
		</>
	);
}

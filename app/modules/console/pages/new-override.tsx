import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addDays, todayIn } from "#app/lib/calendar-date.ts";
import { productAction, productLoader } from "#app/request/page.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { SegmentedLinks } from "#app/ui/segmented.tsx";
import { OverrideForm } from "../components/override-form.tsx";
import { OverridePreviewPanel } from "../components/override-preview-panel.tsx";
import { consoleZone } from "../console-zone.ts";
import { findTenant } from "../find-tenant.server.ts";
import { lendAction } from "../lend-action.server.ts";
import { longestDays, overrideKinds, readOverrideKind } from "../override-form.ts";

export const loader = productLoader({ role: "product" }, async (args) => {
	const { slug, name } = await findTenant(args);
	const today = todayIn(consoleZone, args.now);
	return {
		tenant: { slug, name },
		kind: readOverrideKind(args.url.searchParams.get("kind")),
		days: { first: today, usual: addDays(today, 30), last: addDays(today, longestDays) },
	};
});

export const action = productAction({ role: "product" }, lendAction);

export const meta: MetaFunction = () => [{ title: "New override · Console · Crowdminder" }];

const kindTitles = {
	give: "Lend a feature",
	take: "Take one away",
	limit: "Change a limit",
	open: "Keep open",
} as const;

export default function NewOverride() {
	const { tenant, kind: chosen, days } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const sent = answer && "fields" in answer ? answer : undefined;
	const kind = readOverrideKind(sent?.fields.kind ?? chosen);
	return (
		<div className="max-w-[42rem]">
			<PageHeader title="New override" note={`for ${tenant.name}`} />
			{sent?.preview ? (
				<OverridePreviewPanel tenant={tenant} fields={sent.fields} preview={sent.preview} />
			) : (
				<>
					<div className="mb-4 flex overflow-x-auto">
						<SegmentedLinks
							label="What it does"
							views={overrideKinds.map((each) => ({
								label: kindTitles[each],
								to: `?kind=${each}`,
								current: each === kind,
							}))}
						/>
					</div>
					<OverrideForm
						key={kind}
						kind={kind}
						days={days}
						fields={sent?.fields}
						errors={sent?.errors ?? undefined}
						title={kindTitles[kind]}
					/>
				</>
			)}
			<ButtonLink
				className="mt-3"
				kind="ghost"
				icon="arrow-left"
				to={`/console/tenants/${tenant.slug}`}
			>
				Back to {tenant.name}
			</ButtonLink>
		</div>
	);
}

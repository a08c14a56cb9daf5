import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { tenantLoader } from "#app/request/page.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import { Why } from "#app/ui/why.tsx";
import { whyPage } from "../why-page.server.ts";

export const loader = tenantLoader({ access: "member", feature: "time" }, whyPage);

export const meta: MetaFunction = () => [{ title: "Why this number? · Crowdminder" }];

export default function WhyThisNumber() {
	const { person, client, project, task, day, note, frozen, parts, ratesPath } =
		useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader
				title="Why this number?"
				actions={
					ratesPath && (
						<ButtonLink kind="ghost" to={ratesPath}>
							Rates of the project
						</ButtonLink>
					)
				}
			/>
			<div className="grid max-w-xl gap-4">
				<p className="text-sm text-ink-2">
					{person}, {day}. {client}, {project} · {task}.
					{note && <span className="mt-1 block whitespace-pre-line">{note}</span>}
				</p>
				{frozen && (
					<Statusline icon="lock">
						Approved or invoiced on {frozen}. No rule and no rate changes it any more.
					</Statusline>
				)}
				{parts.map((part) => (
					<Why key={part.question} {...part} isOpen />
				))}
			</div>
		</>
	);
}

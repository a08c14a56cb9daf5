import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { longestDays } from "../override-form.ts";

type ShownOverride = {
	readonly id: string;
	readonly words: string;
	readonly reason: string;
	readonly author: string;
	readonly lastDay: string;
	readonly lentAt: string;
};

type OverridesPanelProps = {
	slug: string;
	overrides: readonly ShownOverride[];
	mayLend: boolean;
};

/** What a tenant is lent beside its plan, each with its reason and its end. */
export function OverridesPanel({ slug, overrides, mayLend }: OverridesPanelProps) {
	const path = `/console/tenants/${slug}/overrides`;
	return (
		<Panel
			title="Overrides"
			flush
			action={
				mayLend && (
					<ButtonLink size="sm" icon="plus" to={`${path}/new`}>
						Override
					</ButtonLink>
				)
			}
		>
			{overrides.length === 0 && (
				<p className="p-4 text-sm text-ink-2">None. The plan alone decides.</p>
			)}
			<ul className="divide-y divide-line">
				{overrides.map((override) => (
					<li key={override.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3">
						<div className="min-w-0 flex-1 text-sm">
							<p className="font-semibold">{override.words}</p>
							<p className="text-ink-2">{override.reason}</p>
							<p className="text-xs text-ink-3">
								{override.author}, {override.lentAt}
							</p>
						</div>
						<p className="text-xs leading-8 text-ink-2">Until {override.lastDay}</p>
						{mayLend && (
							<Form method="post" action={`${path}/${override.id}/end`}>
								<Button size="sm" aria-label={`End now: ${override.words}`}>
									End now
								</Button>
							</Form>
						)}
					</li>
				))}
			</ul>
			<p className="border-t border-line px-4 py-2 text-xs text-ink-3">
				Every override has a reason and an end. The longest is {longestDays} days.
			</p>
		</Panel>
	);
}

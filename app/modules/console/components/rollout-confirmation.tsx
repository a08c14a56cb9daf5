import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { FlagReach } from "../flag-reach.ts";
import type { RolloutFields } from "../rollout-form.ts";

type RolloutConfirmationProps = {
	fields: RolloutFields;
	change: { before: string; after: string };
	flag: { title: string };
	reach: FlagReach;
};

/** What changes for whom, above the button that does it. */
export function RolloutConfirmation({ fields, change, flag, reach }: RolloutConfirmationProps) {
	const percent = Number(fields.percent);
	const about = Math.round((reach.entitled * percent) / 100);
	const { plans, roles, ...texts } = fields;
	const isNarrowed = plans.length + roles.length > 0;
	return (
		<Panel title="What changes" note={`of ${flag.title}`}>
			<div className="grid gap-4 text-sm">
				<p>
					<s className="text-ink-3">
						<span className="sr-only">before: </span>
						{change.before}
					</s>{" "}
					<span className="sr-only">afterwards: </span>
					<strong>{change.after}</strong>
				</p>
				<p>
					It reaches {reach.having} of {reach.entitled} workspaces now, and{" "}
					<strong>{countWords(about, percent, isNarrowed)}</strong> within 2 seconds. Who is in the
					part stays in it when it grows.
				</p>
				<Form method="post">
					{Object.entries(texts).map(([name, value]) => (
						<input key={name} type="hidden" name={name} value={value} />
					))}
					{plans.map((plan) => (
						<input key={plan} type="hidden" name="plans" value={plan} />
					))}
					{roles.map((role) => (
						<input key={role} type="hidden" name="roles" value={role} />
					))}
					<Button kind="primary" name="confirmed" value="yes">
						Change the rollout
					</Button>
				</Form>
			</div>
		</Panel>
	);
}

function countWords(about: number, percent: number, isNarrowed: boolean): string {
	if (isNarrowed) return `at most ${about}`;
	return percent === 0 || percent === 100 ? String(about) : `about ${about}`;
}

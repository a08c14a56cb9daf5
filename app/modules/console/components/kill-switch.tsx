import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { FlagReach } from "../flag-reach.ts";

type KillSwitchProps = {
	flag: { name: string; isOn: boolean; isFeature: boolean };
	reach: FlagReach;
	fields?: { key: string; reason: string } | undefined;
	errors?: Readonly<Record<string, string | undefined>> | undefined;
};

/** Off for everybody, or on again; what changes for whom stands above the button. */
export function KillSwitch({ flag, reach, fields, errors }: KillSwitchProps) {
	return (
		<Panel title="Kill switch">
			<Form
				method="post"
				action={`/console/features/${flag.name}/switch`}
				noValidate
				className="grid gap-4"
			>
				<ErrorSummary errors={errors} />
				<input type="hidden" name="to" value={flag.isOn ? "off" : "on"} />
				<WhatChanges flag={flag} reach={reach} />
				<Field name="reason" label="Reason" error={errors?.reason}>
					<Input defaultValue={fields?.reason} autoComplete="off" maxLength={500} />
				</Field>
				{flag.isOn && (
					<Field name="key" label="Type the key to switch it off" error={errors?.key}>
						<Input
							className="code"
							defaultValue={fields?.key}
							placeholder={flag.name}
							autoComplete="off"
							autoCapitalize="none"
							spellCheck={false}
						/>
					</Field>
				)}
				<div>
					{flag.isOn ? (
						<Button kind="danger-solid" icon="power">
							Switch off for everybody
						</Button>
					) : (
						<Button icon="power">Switch on again</Button>
					)}
				</div>
			</Form>
		</Panel>
	);
}

function WhatChanges({ flag, reach }: Pick<KillSwitchProps, "flag" | "reach">) {
	const { having, entitled, plans, lent } = reach;
	const byPlan = plans.map((plan) => `${plan.entitled} on ${plan.title}`).join(", ");
	const lentWords =
		lent > 0 ? ` ${lent} of them have it lent: overrides do not help against this.` : "";
	if (flag.isOn && having === 0) {
		return <p className="text-sm">Nobody has it now. While it is off, nobody can get it.</p>;
	}
	if (flag.isOn) {
		return (
			<p className="text-sm">
				<strong>{workspaces(having)}</strong> {having === 1 ? "has" : "have"} it now and lose it
				within 2 seconds, signed in or not{byPlan && `: ${byPlan}`}.{lentWords} What was saved
				stays.
			</p>
		);
	}
	return (
		<p className="text-sm">
			It is off for everybody.{" "}
			{flag.isFeature ? (
				<>
					<strong>{workspaces(entitled)}</strong> may have it again
					{byPlan && `: ${byPlan}`}, as far as its rollout goes.
				</>
			) : (
				"Switched on, its strategies decide again who has it."
			)}
		</p>
	);
}

function workspaces(count: number): string {
	return count === 1 ? "1 workspace" : `${count} workspaces`;
}

import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { OptionCard } from "#app/ui/option-card.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { consentChoices, usualChoice } from "../consent-life.ts";

type ConsentPanelProps = {
	consent: { until: string; given: string; givenBy: string } | null;
	error: string | undefined;
};

/** Whether support may look now, and the owner's word on it. */
export function ConsentPanel({ consent, error }: ConsentPanelProps) {
	const busy = useNavigation().formMethod === "POST";
	if (consent) {
		return (
			<Panel title={`Support may look until ${consent.until}`}>
				<p className="text-sm text-ink-2">
					{consent.givenBy} said so, {consent.given}. It ends by itself; you can end it now, and
					whoever looks is out at their next click.
				</p>
				<Form method="post" action="/settings/support/end" className="mt-4">
					<Button kind="danger" busy={busy}>
						End it now
					</Button>
				</Form>
			</Panel>
		);
	}
	return (
		<Panel title="Support may not look">
			<p className="mb-4 text-sm text-ink-2">
				Nobody of ours sees inside your workspace. When you ask us for help, you can let our support
				look for a while.
			</p>
			<Form method="post" noValidate className="grid gap-4">
				<ChoiceField name="length" legend="Let support look for" error={error}>
					<div className="grid gap-2 sm:grid-cols-3">
						{consentChoices.map(({ name, label }) => (
							<OptionCard
								key={name}
								name="length"
								value={name}
								title={label}
								defaultChecked={name === usualChoice}
							/>
						))}
					</div>
				</ChoiceField>
				<div>
					<Button kind="primary" icon="eye" busy={busy}>
						Let support look
					</Button>
				</div>
			</Form>
		</Panel>
	);
}

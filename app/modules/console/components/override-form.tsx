import { Form } from "@remix-run/react";
import { featureNames, features } from "#app/modules/subscription/features.ts";
import { limits } from "#app/modules/subscription/limits.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input, Textarea } from "#app/ui/input.tsx";
import { Select } from "#app/ui/select.tsx";
import { longestDays, type OverrideFields, type OverrideKind } from "../override-form.ts";

type OverrideFormProps = {
	kind: OverrideKind;
	title: string;
	days: { first: string; usual: string; last: string };
	fields: OverrideFields | undefined;
	errors: Readonly<Record<string, string | undefined>> | undefined;
};

/** Says what, until when and why; what changes for whom is shown before it is saved. */
export function OverrideForm({ kind, title, days, fields, errors }: OverrideFormProps) {
	return (
		<Form method="post" noValidate className="panel panel-body grid gap-4" aria-label={title}>
			<ErrorSummary errors={errors} />
			<input type="hidden" name="kind" value={kind} />
			{(kind === "give" || kind === "take") && (
				<Field name="feature" label="Feature" error={errors?.feature}>
					<Select defaultValue={fields?.feature ?? ""}>
						<option value="">Choose one</option>
						{featureNames.map((name) => (
							<option key={name} value={name}>
								{features[name].title}
							</option>
						))}
					</Select>
				</Field>
			)}
			{kind === "limit" && <LimitFields fields={fields} errors={errors} />}
			{kind === "open" && (
				<p className="text-sm text-ink-2">
					The workspace can be changed whatever its payments say. What the plan allows stays as it
					is.
				</p>
			)}
			<Field
				name="lastDay"
				label="Until and with"
				error={errors?.lastDay}
				hint={`At most ${longestDays} days. It ends by itself.`}
			>
				<Input
					type="date"
					min={days.first}
					max={days.last}
					defaultValue={fields?.lastDay ?? days.usual}
				/>
			</Field>
			<Field
				name="reason"
				label="Reason"
				error={errors?.reason}
				hint="The workspace’s owners can read it in their history."
			>
				<Textarea defaultValue={fields?.reason} maxLength={500} />
			</Field>
			<div>
				<Button kind="primary">Show what changes</Button>
			</div>
		</Form>
	);
}

function LimitFields({ fields, errors }: Pick<OverrideFormProps, "fields" | "errors">) {
	return (
		<div className="grid gap-4 sm:grid-cols-2">
			<Field name="limit" label="Limit" error={errors?.limit}>
				<Select defaultValue={fields?.limit ?? "members"}>
					{Object.entries(limits).map(([name, { title }]) => (
						<option key={name} value={name}>
							{title}
							{units[name] ? ` (${units[name]})` : ""}
						</option>
					))}
				</Select>
			</Field>
			<Field name="amount" label="To" error={errors?.amount} hint="Empty means no limit.">
				<Input inputMode="numeric" defaultValue={fields?.amount} autoComplete="off" />
			</Field>
		</div>
	);
}

const units: Readonly<Record<string, string>> = { storageGb: "GB", auditDays: "days shown" };

import { Form } from "@remix-run/react";
import { SettingControl } from "#app/modules/settings/components/setting-control.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { ProductSettingRow, SettingForm } from "../product-settings.server.ts";

type ProductSettingFormProps = {
	setting: ProductSettingRow;
	mayChange: boolean;
	/** What was sent and refused. */
	sent: Pick<SettingForm, "text" | "reason" | "errors"> | null;
};

/** One setting of the product: what it governs, how it stands, and why it is to change. */
export function ProductSettingForm({ setting, mayChange, sent }: ProductSettingFormProps) {
	const { key, title, help, control, text, words, usual, isUsual } = setting;
	return (
		<Panel title={title} note={isUsual ? `${words}, as usual` : `${words}; usually ${usual}`}>
			<p className="text-sm text-ink-2">{help}</p>
			{mayChange && (
				<Form method="post" noValidate className="mt-4 grid gap-4">
					<ErrorSummary errors={sent?.errors ?? undefined} form={key} />
					<input type="hidden" name="key" value={key} />
					<div className="grid gap-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
						<Field name="value" form={key} label="Value" error={sent?.errors?.value}>
							<SettingControl control={control} text={sent?.text ?? text} />
						</Field>
						<Field name="reason" form={key} label="Reason" error={sent?.errors?.reason}>
							<Input defaultValue={sent?.reason} autoComplete="off" />
						</Field>
					</div>
					<div>
						<Button kind="primary">Save</Button>
					</div>
				</Form>
			)}
		</Panel>
	);
}

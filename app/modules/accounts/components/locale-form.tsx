import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";
import type { LocaleChoice } from "../locale-choices.ts";

type LocaleFormProps = {
	locales: readonly LocaleChoice[];
	/** Empty: the workspace's. */
	locale: string;
	error?: string | undefined;
};

export function LocaleForm({ locales, locale, error }: LocaleFormProps) {
	const busy = useNavigation().formAction === "/account/locale";
	return (
		<Form
			method="post"
			action="/account/locale"
			noValidate
			className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]"
		>
			<Field
				name="locale"
				label="Language and region"
				error={error}
				hint="Dates and numbers only: the text stays English."
			>
				<Select defaultValue={locale}>
					{locales.map(({ value, label }) => (
						<option key={value} value={value}>
							{label}
						</option>
					))}
				</Select>
			</Field>
			<Button busy={busy} className="justify-self-start sm:mb-6">
				Save language and region
			</Button>
		</Form>
	);
}

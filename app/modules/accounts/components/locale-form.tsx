import type { LocaleChoice } from "../locale-choices.ts";
import { ChoiceForm } from "./choice-form.tsx";

type LocaleFormProps = {
	locales: readonly LocaleChoice[];
	/** Empty: the workspace's. */
	locale: string;
	error?: string | undefined;
};

export function LocaleForm({ locales, locale, error }: LocaleFormProps) {
	return (
		<ChoiceForm
			action="/account/locale"
			name="locale"
			label="Language and region"
			hint="Dates and numbers only: the text stays English."
			choices={locales}
			chosen={locale}
			error={error}
			saves="Save language and region"
		/>
	);
}

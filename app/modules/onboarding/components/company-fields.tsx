import { useEffect, useState } from "react";
import { isComing } from "#app/modules/subscription/coming.ts";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Select } from "#app/ui/select.tsx";
import type { Choice, CompanyChoices } from "../company-choices.ts";
import { guessPlace, moveTo, type Place } from "../guess-place.ts";
import type { useSignUpForm } from "./use-sign-up-form.ts";

type CompanyFieldsProps = {
	form: ReturnType<typeof useSignUpForm>;
	choices: CompanyChoices;
	/** Nothing was chosen yet: what is shown was guessed from the request. */
	isGuess: boolean;
};

/** Name and place of a company; the place follows the country as long as it is as usual there. */
export function CompanyFields({ form, choices, isGuess }: CompanyFieldsProps) {
	const { textOf } = form;
	const [place, setPlace] = useState<Place>({
		country: textOf("country"),
		timeZone: textOf("timeZone"),
		currency: textOf("currency"),
		locale: textOf("locale"),
	});
	useEffect(() => {
		if (isGuess) setPlace(guessPlace(navigator.languages.join(","), browserZone()));
	}, [isGuess]);

	function select(name: keyof Place, label: string, options: readonly Choice[], hint?: string) {
		const { onChange, ...registered } = form.register(name);
		return (
			<Field name={name} label={label} error={form.error(name)} hint={hint}>
				<Select
					{...registered}
					value={place[name]}
					onChange={(event) => {
						const { value } = event.currentTarget;
						setPlace(name === "country" ? moveTo(place, value) : { ...place, [name]: value });
						void onChange(event);
					}}
				>
					{withChosen(options, place[name]).map((option) => (
						<option key={option.value} value={option.value}>
							{option.label}
						</option>
					))}
				</Select>
			</Field>
		);
	}

	return (
		<div className="group grid gap-6">
			<Field name="name" label="Company name" error={form.error("name")}>
				<Input {...form.control("name")} autoComplete="organization" />
			</Field>
			<div className="grid gap-6 sm:grid-cols-2">
				{select("country", "Country", choices.countries)}
				{select(
					"timeZone",
					"Time zone",
					choices.timeZones,
					"Your days begin and end by this clock.",
				)}
				{select("currency", "Currency", choices.currencies)}
				{select(
					"locale",
					"Language and region",
					choices.locales,
					"How dates and numbers are written.",
				)}
			</div>
			<div className="hidden group-has-[[name=country]_[value=ZA]:checked]:block">
				<Field
					name="vatNumber"
					label="VAT number"
					optional
					error={form.error("vatNumber")}
					hint={vatHint}
					className="sm:max-w-[calc(50%-0.75rem)]"
				>
					<Input {...form.control("vatNumber")} inputMode="numeric" autoComplete="off" />
				</Field>
			</div>
		</div>
	);
}

const vatHint = isComing("invoicing")
	? "For your tax invoices, when they come. You can add it later."
	: "Printed on your tax invoices. You can add it later.";

/** What is chosen is always among the options; nothing chosen is one of them. */
function withChosen(options: readonly Choice[], chosen: string): readonly Choice[] {
	if (options.some(({ value }) => value === chosen)) return options;
	return [{ value: chosen, label: chosen || "Choose" }, ...options];
}

function browserZone(): string {
	return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

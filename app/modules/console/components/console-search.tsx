import { Form } from "@remix-run/react";
import { Affix } from "#app/ui/affix.tsx";
import { IconButton } from "#app/ui/button.tsx";
import { Input } from "#app/ui/input.tsx";
import { Select } from "#app/ui/select.tsx";

type Choice = {
	name: string;
	label: string;
	value: string;
	options: readonly (readonly [string, string])[];
};

type ConsoleSearchProps = { label: string; search: string; choices?: readonly Choice[] };

/** Finds in a list, and narrows it at once where scripts run. */
export function ConsoleSearch({ label, search, choices = [] }: ConsoleSearchProps) {
	return (
		<Form
			className="flex flex-wrap gap-2 max-md:w-full"
			role="search"
			onChange={(event) => {
				if (event.target instanceof HTMLSelectElement) event.currentTarget.requestSubmit();
			}}
		>
			<Affix icon="search" className="max-md:w-full md:w-64">
				<Input
					type="search"
					name="search"
					aria-label={label}
					placeholder={label}
					defaultValue={search}
				/>
			</Affix>
			{choices.map((choice) => (
				<Select
					key={`${choice.name} ${choice.value}`}
					name={choice.name}
					aria-label={choice.label}
					className="!w-auto max-md:flex-1"
					defaultValue={choice.value}
				>
					{choice.options.map(([value, title]) => (
						<option key={value} value={value}>
							{choice.label}: {title.toLowerCase()}
						</option>
					))}
				</Select>
			))}
			{choices.length > 0 && (
				<IconButton type="submit" icon="list-filter" label="Narrow the list" />
			)}
		</Form>
	);
}

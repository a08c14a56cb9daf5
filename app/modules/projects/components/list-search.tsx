import { Form } from "@remix-run/react";
import { Affix } from "#app/ui/affix.tsx";
import { Input } from "#app/ui/input.tsx";

type ListSearchProps = { label: string; search: string; state: "open" | "archived" };

/** Finds in a list by its names. */
export function ListSearch({ label, search, state }: ListSearchProps) {
	return (
		<Form className="max-md:w-full md:[--control-h:2rem]" role="search">
			{state === "archived" && <input type="hidden" name="state" value={state} />}
			<Affix icon="search" className="md:w-56">
				<Input
					name="search"
					type="search"
					aria-label={label}
					placeholder={label}
					defaultValue={search}
				/>
			</Affix>
		</Form>
	);
}

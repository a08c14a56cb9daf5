import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Affix } from "#app/ui/affix.tsx";
import { Input } from "#app/ui/input.tsx";

type ConsoleSearchProps = { label: string; search: string; children?: ReactNode };

/** Finds in a list; what narrows it further stands beside the words. */
export function ConsoleSearch({ label, search, children }: ConsoleSearchProps) {
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
			{children}
		</Form>
	);
}

import { Statusline } from "#app/ui/statusline.tsx";

/** For who may see the hours of some projects alone. */
export function PartOfHours() {
	return (
		<Statusline icon="eye" className="mb-4">
			You see hours on some projects only. People may have captured more elsewhere.
		</Statusline>
	);
}

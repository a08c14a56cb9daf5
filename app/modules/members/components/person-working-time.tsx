import { ButtonLink } from "#app/ui/button.tsx";
import type { PersonShown } from "./person-panel.tsx";
import { Part } from "./person-part.tsx";

/** Where it is set when somebody works. */
export function WorkingTime({ person: { id } }: { person: PersonShown }) {
	return (
		<Part title="Working time">
			<div className="flex flex-wrap items-center gap-3">
				<p className="flex-1 text-sm text-ink-2">
					Which days and hours are expected, and which public holidays.
				</p>
				<ButtonLink size="sm" to={`/people/${id}/working-time`}>
					Set it
				</ButtonLink>
			</div>
		</Part>
	);
}

import { IconButton } from "#app/ui/button.tsx";
import { classNames } from "#app/ui/class-names.ts";
import type { SheetTask } from "../week-sheet.ts";
import { useOpenWeek } from "./use-week.tsx";

/** The ids of the forms that star a task and take the star away: they cannot stand inside the sheet's own. */
export const favouriteForms = { yes: "favourite-on", no: "favourite-off" } as const;

/** Keeps a task at hand: favourites come first in the list of tasks, and all at once by “Templates”. */
export function FavouriteButton({ task }: { task: SheetTask }) {
	const { change } = useOpenWeek();
	const { id, isFavourite, project, name } = task;
	const on = isFavourite ? "no" : "yes";
	return (
		<IconButton
			icon="star"
			size="sm"
			label={`${project}, ${name} is a favourite`}
			aria-pressed={isFavourite}
			className={classNames(
				"group-hover:opacity-100 focus-visible:opacity-100 max-md:!hidden",
				isFavourite ? "favourite" : "md:opacity-0",
			)}
			type="submit"
			form={favouriteForms[on]}
			name="task"
			value={id}
			onClick={(event) => {
				event.preventDefault();
				void change("/time/favourites", { task: id, on });
			}}
		/>
	);
}

import { errandPath } from "#app/modules/members/seat-choice.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import { choicePath, type PlanChoice } from "../plan-choice.ts";

type FewerSeatsProps = {
	/** What was chosen, for as many as it has room for. */
	wanted: PlanChoice;
	/** May the reader say who keeps a seat? */
	mayChoose: boolean;
};

/** Where more people have a seat than a choice has room for: the way to choose, and back to this choice. */
export function FewerSeats({ wanted, mayChoose }: FewerSeatsProps) {
	const path = errandPath({ room: wanted.seats, back: choicePath(wanted) });
	return (
		<Statusline
			icon="users"
			tone="warning"
			action={mayChoose && <ButtonLink to={path}>Choose who keeps one</ButtonLink>}
		>
			{mayChoose ? "Choose" : "An owner or admin chooses on the page Seats"} who keeps a seat. Open
			invitations hold one, too.
		</Statusline>
	);
}

import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import type { PersonShown } from "./person-panel.tsx";
import { Part } from "./person-part.tsx";

export function Seat({ person: { hasSeat, mayManage } }: { person: PersonShown }) {
	return (
		<Part title="Seat">
			<div className="flex flex-wrap items-center gap-3">
				<p className="flex-1 text-sm text-ink-2">
					{hasSeat ? "Has a seat." : "Has no seat: reads everything, captures nothing."}
				</p>
				{mayManage && (
					<ButtonLink size="sm" to="/people/seats">
						See all seats
					</ButtonLink>
				)}
			</div>
		</Part>
	);
}

/** Leaving and coming back. */
export function Membership({ person }: { person: PersonShown }) {
	const { id, left } = person;
	return (
		<Form
			method="post"
			action={left ? `/people/${id}/return` : `/people/${id}/departure`}
			className="grid justify-items-start gap-2 border-t border-line px-4 py-4 lg:px-5"
		>
			{left ? (
				<Button icon="user-plus">Bring back</Button>
			) : (
				<Button kind="danger" icon="user-minus">
					Person has left
				</Button>
			)}
			<p className="text-xs text-ink-3">
				{left
					? "With the role and the password of then. Takes a seat."
					: "Their hours and notes stay. They are signed out and the seat is free at once."}
			</p>
		</Form>
	);
}

/** Taking away who it was, once they have left. */
export function Erasure({ person: { id, isErased } }: { person: PersonShown }) {
	return (
		<Part title="Personal details">
			<div className="flex flex-wrap items-center gap-3">
				<p className="flex-1 text-sm text-ink-2">
					{isErased
						? "They were erased. Hours and history stay, under no name."
						: "Take away what says who this was, for good, when they ask for it."}
				</p>
				<ButtonLink size="sm" to={`/people/${id}/erasure`}>
					{isErased ? "See what went" : "Erase"}
				</ButtonLink>
			</div>
		</Part>
	);
}

import { Form, Link, useNavigation } from "@remix-run/react";
import { useState } from "react";
import type { RoleName } from "#app/request/role.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import type { SeatErrand } from "../seat-choice.ts";
import { RoleBadge } from "./role-badge.tsx";
import { SeatsCount } from "./seats-count.tsx";

type SeatPerson = {
	id: string;
	name: string;
	email: string;
	role: RoleName;
	ownRole: string | null;
	hasSeat: boolean;
	/** "3 Feb 2026"; null who never did. */
	lastCaptured: string | null;
	/** Not for the reader to decide. */
	isFixed: boolean;
};

type SeatsFormProps = {
	people: readonly SeatPerson[];
	/** Seats that open invitations hold. */
	invitations: number;
	limit: number | null;
	errand: SeatErrand | null;
	mayChangePlan: boolean;
	/** Who was ticked when it was refused, and why it was. */
	kept: readonly string[] | null;
	refusal: string | null;
};

/** Everybody who could capture time, and a box for who may. */
export function SeatsForm(props: SeatsFormProps) {
	const { people, invitations, limit, errand, mayChangePlan, kept, refusal } = props;
	const busy = useNavigation().formMethod === "POST";
	const isTicked = (person: SeatPerson) =>
		kept && !person.isFixed ? kept.includes(person.id) : person.hasSeat;
	const fixed = people.filter(({ isFixed, hasSeat }) => isFixed && hasSeat).length;
	const [ticked, setTicked] = useState(people.filter(isTicked).length - fixed);
	const had = people.filter(({ isFixed, hasSeat }) => hasSeat && !isFixed);
	return (
		<Form
			method="post"
			className="grid gap-4"
			onChange={(event) =>
				setTicked(event.currentTarget.querySelectorAll('[name="seat"]:checked').length)
			}
		>
			<p className="max-w-[68ch] text-sm text-ink-2">
				Who has a seat captures time. Who has none signs in and reads everything as before, their
				own hours included; nothing of theirs is touched.
			</p>
			{refusal && (
				<Statusline
					icon="circle-alert"
					tone="warning"
					action={mayChangePlan && <ButtonLink to="/plan">Plan and billing</ButtonLink>}
				>
					{refusal}
				</Statusline>
			)}
			<input type="hidden" name="had" value={had.map(({ id }) => id).join()} />
			{errand && <input type="hidden" name="back" value={errand.back} />}
			<SeatsCount
				used={ticked + fixed + invitations}
				room={errand?.room ?? limit}
				isWanted={errand?.room != null}
			/>
			<ul className="panel divide-y divide-line text-sm" aria-label="Who has a seat">
				{people.map((person) => (
					<li key={person.id} className="gap-3 px-4 py-2 md:flex md:items-center">
						<Checkbox
							name="seat"
							value={person.id}
							defaultChecked={isTicked(person)}
							disabled={person.isFixed}
							className="min-w-0 flex-1 wrap-anywhere"
						>
							<b className="block font-semibold">{person.name}</b>
							<span className="block text-xs text-ink-3">{person.email}</span>
						</Checkbox>
						<span className="max-md:hidden">
							<RoleBadge role={person.role} ownRole={person.ownRole} />
						</span>
						<span className="text-xs text-ink-3 max-md:block max-md:pl-6.5 md:w-36 md:text-right">
							{person.lastCaptured ? `Captured ${person.lastCaptured}` : "Never captured"}
						</span>
					</li>
				))}
				{invitations > 0 && (
					<li className="flex items-center gap-3 px-4 py-2.5">
						<span className="flex-1">
							{invitations === 1
								? "1 open invitation holds a seat"
								: `${invitations} open invitations hold a seat each`}
						</span>
						<Link className="link" to="/people/invitations">
							See invitations
						</Link>
					</li>
				)}
			</ul>
			<div className="flex flex-wrap items-center gap-3">
				<Button kind="primary" busy={busy}>
					Save seats
				</Button>
				<Link className="btn" data-kind="ghost" to={errand?.back ?? "/people"}>
					Cancel
				</Link>
			</div>
		</Form>
	);
}

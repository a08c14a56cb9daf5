import { Why } from "#app/ui/why.tsx";
import type { PeopleCounts } from "../people-counts.server.ts";
import { freeSeats } from "../seats-problem.ts";

/** How many seats there are to give, and where the others are. */
export function SeatsLeft({ seats }: { seats: PeopleCounts["seats"] }) {
	const free = freeSeats(seats);
	if (free === null || seats.limit === null) return null;
	return (
		<div className="mb-5">
			<Why
				question={`${free} of ${seats.limit} seats are free`}
				lines={[
					{ label: "Seats in your plan", value: String(seats.limit) },
					{ label: "Members", value: minus(seats.members) },
					{
						label: "Held by invitations",
						detail: "Free again when one is taken back or runs out",
						value: minus(seats.invitations),
					},
				]}
				sum={{ label: "Free", value: String(free) }}
			/>
		</div>
	);
}

function minus(count: number): string {
	return count === 0 ? "0" : `−${count}`;
}

import { todayIn } from "#app/lib/calendar-date.ts";
import { csvText } from "#app/lib/csv.ts";
import type { ListedPerson } from "./people.server.ts";
import { roleLabel } from "./roles.ts";

const columns = ["Name", "Email", "Role", "State", "Seat", "Joined", "Left", "Last here"];

/** A list of people as CSV; dates as `zone` showed them. */
export function peopleFile(people: readonly ListedPerson[], zone: string): string {
	const dateOf = (at: Date | null) => (at ? todayIn(zone, at) : "");
	return csvText([
		columns,
		...people.map((person) => [
			person.name,
			person.email,
			roleLabel(person.role, person.ownRole),
			person.leftAt ? "left" : "member",
			person.hasSeat && !person.leftAt ? "yes" : "no",
			dateOf(person.joinedAt),
			dateOf(person.leftAt),
			dateOf(person.lastSeenAt),
		]),
	]);
}

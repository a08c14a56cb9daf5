import { Link } from "@remix-run/react";
import { isWithoutSeat } from "#app/modules/entitlements/seat.ts";
import type { RoleName } from "#app/request/role.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Table } from "#app/ui/table.tsx";
import { RoleBadge } from "./role-badge.tsx";

export type ShownPerson = {
	/** The address of their picture. */
	picture: string | null;
	id: string;
	name: string;
	email: string;
	role: RoleName;
	ownRole: string | null;
	/** "3 Feb 2026" */
	joined: string;
	/** "today 09:02"; null before the first time and after signing out. */
	lastHere: string | null;
	left: string | null;
	hasSeat: boolean;
	hasSecondFactor: boolean;
};

type PeopleListProps = {
	caption: string;
	people: readonly ShownPerson[];
	/** Of the list itself, kept when a person opens. */
	search: string;
	chosenId: string | undefined;
};

/** A table from tablets on, a list of names on a phone. */
export function PeopleList({ caption, people, search, chosenId }: PeopleListProps) {
	const hasLeft = people.some(({ left }) => left !== null);
	const to = (id: string) => `/people/${id}${search}`;
	return (
		<>
			<Table caption={caption} className="max-md:hidden">
				<thead>
					<tr>
						<th scope="col">Person</th>
						<th scope="col">Role</th>
						<th scope="col" className="num">
							Joined
						</th>
						<th scope="col" className="num">
							{hasLeft ? "Left" : "Last here"}
						</th>
					</tr>
				</thead>
				<tbody>
					{people.map((person) => (
						<tr key={person.id} aria-selected={person.id === chosenId || undefined}>
							<th scope="row">
								<Link to={to(person.id)} className="flex items-center gap-2.5">
									<Avatar name={person.name} picture={person.picture} />
									<span className="min-w-0">
										<span className="block font-semibold">{person.name}</span>
										<span className="block text-xs font-normal text-ink-3">{person.email}</span>
									</span>
								</Link>
							</th>
							<td>
								<Marks person={person} />
							</td>
							<td className="num text-ink-2">{person.joined}</td>
							<td className="num text-ink-2">{person.left ?? person.lastHere ?? "–"}</td>
						</tr>
					))}
				</tbody>
			</Table>
			<ul className="panel divide-y divide-line md:hidden" aria-label={caption}>
				{people.map((person) => (
					<li key={person.id}>
						<Link to={to(person.id)} className="flex min-h-14 items-center gap-3 px-4 py-2">
							<Avatar name={person.name} picture={person.picture} size="lg" />
							<span className="min-w-0 flex-1">
								<span className="block truncate font-semibold">{person.name}</span>
								<span className="block truncate text-xs text-ink-3">{person.email}</span>
							</span>
							<Marks person={person} />
						</Link>
					</li>
				))}
			</ul>
		</>
	);
}

/** The role; of a member who could have a seat and has none, that too. */
function Marks({ person }: { person: ShownPerson }) {
	return (
		<span className="inline-flex flex-wrap gap-1.5 max-md:justify-end">
			<RoleBadge role={person.role} ownRole={person.ownRole} />
			{!person.left && isWithoutSeat(person) && <Badge tone="warning">No seat</Badge>}
			{!person.left && person.hasSecondFactor && (
				<Badge icon="key-round">
					<span className="max-md:sr-only">Second factor</span>
				</Badge>
			)}
		</span>
	);
}

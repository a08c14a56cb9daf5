import { Form, Link } from "@remix-run/react";
import { Avatar } from "#app/ui/avatar.tsx";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Select } from "#app/ui/select.tsx";

type TeamPeopleProps = {
	team: { id: string; people: readonly { id: string; name: string; email: string }[] };
	/** Who could be put in. */
	others: readonly { id: string; name: string }[];
	mayManage: boolean;
	/** They may themselves all that the team may, and so put somebody into it. */
	mayFill: boolean;
};

/** Who is in a team, and who could be. */
export function TeamPeople({ team: { id, people }, others, mayManage, mayFill }: TeamPeopleProps) {
	const count = people.length === 1 ? "1 person" : `${people.length} people`;
	return (
		<Panel title="People" note={count} flush>
			{people.length === 0 && <p className="p-4 text-sm text-ink-3">Nobody is in it yet.</p>}
			<ul className="divide-y divide-line text-sm">
				{people.map((person) => (
					<li key={person.id} className="flex items-center gap-3 px-4 py-2.5">
						<Avatar name={person.name} />
						<span className="min-w-0 flex-1">
							<Link
								to={`/people/${person.id}`}
								className="block font-semibold break-words hover:underline"
							>
								{person.name}
							</Link>
							<span className="block text-xs break-words text-ink-3">{person.email}</span>
						</span>
						{mayManage && (
							<Form method="post" action={`/people/teams/${id}/members/${person.id}/removal`}>
								<Button size="sm" kind="ghost" aria-label={`Take out ${person.name}`}>
									Take out
								</Button>
							</Form>
						)}
					</li>
				))}
			</ul>
			{mayManage && !mayFill && (
				<p className="border-t border-line p-4 text-xs text-ink-3">
					It may do something that you may not: somebody who may puts people into it.
				</p>
			)}
			{mayFill && others.length > 0 && (
				<Form
					// A new form once somebody is in.
					key={people.length}
					method="post"
					action={`/people/teams/${id}/members`}
					className="flex flex-wrap items-end gap-3 border-t border-line p-4"
				>
					<Field name="member" label="Put in" className="min-w-48 flex-1">
						<Select>
							{others.map((person) => (
								<option key={person.id} value={person.id}>
									{person.name}
								</option>
							))}
						</Select>
					</Field>
					<Button icon="plus">Add to team</Button>
				</Form>
			)}
		</Panel>
	);
}

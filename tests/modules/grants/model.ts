import fc from "fast-check";
import { newId } from "#app/lib/id.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import type { ObjectRef } from "#app/modules/grants/grantables.server.ts";
import { rightsOf, type World } from "./world.ts";

export type Given = { to: string; right: string; object: ObjectRef };
export type Team = { id: string; isArchived: boolean; members: readonly string[] };
export type Situation = { teams: readonly Team[]; given: readonly Given[] };

/** Three teams of some people each, and up to 12 grants to people, teams and everyone. */
export function situations(world: World) {
	const ids = world.people.map(({ id }) => id);
	const team = fc.record({
		id: fc.constant("").map(() => newId()),
		isArchived: fc.boolean(),
		members: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }),
	});
	return fc.tuple(team, team, team).chain((teamsMade) => {
		const subjects = ["everyone", ...ids, ...ids, ...teamsMade.map(({ id }) => id)];
		const given = fc
			.tuple(
				fc.constantFrom(...subjects),
				fc.constantFrom(...world.clients, ...world.projects),
				fc.nat({ max: 2 }),
			)
			.map(([to, object, index]) => ({ to, object, right: rightsOf(object)[index] ?? "" }));
		const key = ({ to, object, right }: Given) => to + object.id + right;
		return fc.record({
			teams: fc.constant(teamsMade),
			given: fc.uniqueArray(given, { selector: key, maxLength: 12 }),
		});
	});
}

/** The rule in the plainest words: what the tables and statements of the product must agree with. */
export function mayInModel(
	world: World,
	{ teams: all, given }: Situation,
	person: Asker,
	right: string,
	object: ObjectRef,
): boolean {
	const verb = right.startsWith("team-time") ? "time" : (right.split(":")[1] ?? "");
	const isTold = person.permissions.some((permission) => permission === right);
	return (
		isTold ||
		given.some((each) => {
			const team = all.find(({ id }) => id === each.to);
			const isTheirs =
				each.to === "everyone" ||
				each.to === person.id ||
				(team !== undefined && !team.isArchived && team.members.includes(person.id));
			const givenVerb = each.right.startsWith("team-time") ? "time" : each.right.split(":")[1];
			const isThere =
				each.object.id === object.id || each.object.id === world.clientOf.get(object.id);
			return isTheirs && isThere && (verb === "read" || verb === givenVerb);
		})
	);
}

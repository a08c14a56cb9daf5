/** What deciding rests on, on one day. */
export type DecisionFacts = {
	/** Active members who may decide. */
	may: ReadonlySet<string>;
	/** To whom somebody reports. */
	managerOf: ReadonlyMap<string, string>;
	/** Who decides for whom on that day. */
	standIns: readonly { memberId: string; standInId: string }[];
};

/** Who decides, and instead of whom where they stand in. */
export type Decider = { id: string; standsInFor: string | null };

/**
 * Who decides on what somebody hands in: the person they report to, else all who may; beside each of these whoever stands
 * in for them that day. Never oneself, but where nobody else in the company may. See decision 0028.
 */
export function decidersFor(
	{ may, managerOf, standIns }: DecisionFacts,
	ownerId: string,
): Decider[] {
	const others = [...may].filter((id) => id !== ownerId);
	if (others.length === 0) return may.has(ownerId) ? [{ id: ownerId, standsInFor: null }] : [];
	const manager = managerOf.get(ownerId);
	const first = manager !== undefined && others.includes(manager) ? [manager] : others;
	const standing = standIns.filter(
		({ memberId, standInId }, index) =>
			first.includes(memberId) &&
			others.includes(standInId) &&
			!first.includes(standInId) &&
			// Who stands in for two of them decides once.
			standIns.findIndex(
				(each) => each.standInId === standInId && first.includes(each.memberId),
			) === index,
	);
	return [
		...first.map((id) => ({ id, standsInFor: null })),
		...standing.map(({ memberId, standInId }) => ({ id: standInId, standsInFor: memberId })),
	];
}

/** As whom somebody decides on what another handed in; null when it is not theirs to decide. */
export function deciderFor(
	facts: DecisionFacts,
	readerId: string,
	ownerId: string,
): Decider | null {
	return decidersFor(facts, ownerId).find(({ id }) => id === readerId) ?? null;
}

/** Who is to be told: stand-ins in the place of who is away. */
export function toldFor(facts: DecisionFacts, ownerId: string): string[] {
	const deciders = decidersFor(facts, ownerId);
	const away = new Set(deciders.map(({ standsInFor }) => standsInFor));
	return deciders.map(({ id }) => id).filter((id) => !away.has(id));
}

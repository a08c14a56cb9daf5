import { countText } from "#app/lib/count-text.ts";
import { hourKinds, kindWords, sumHours } from "#app/modules/overtime/hour-kinds.ts";
import type { PaidMember } from "./paid-people.server.ts";
import type { ProfileSetup } from "./profile-setup.ts";

/** What keeps hours out of the file, and what whoever pays should know first. */
export type PayrollCheck = {
	/** Those whose hours are in the file. */
	readonly people: readonly PaidMember[];
	readonly warnings: readonly string[];
};

/**
 * Who goes into a file, and what is to be known before it is used. A person whom the product could not find is left out by
 * name; a kind of hours without a code too.
 *
 * @param hasApprovals whether weeks are approved in this workspace at all
 */
export function checkPayroll(
	all: readonly PaidMember[],
	{ profile, codes }: ProfileSetup,
	hasApprovals: boolean,
): PayrollCheck {
	const unknown = profile.needsNumber ? all.filter(({ number }) => number === "") : [];
	const people = all.filter((person) => !unknown.includes(person));
	const sums = sumHours(people.map(({ hours }) => hours));
	const uncoded = hourKinds.filter((kind) => sums[kind] > 0 && codes[kind] === "");
	const open = hasApprovals ? all.filter((person) => person.open > 0) : [];
	return {
		people,
		warnings: [
			...unknown.map(({ name }) => `${name} has no payroll number and is not in the file.`),
			...uncoded.map(
				(kind) =>
					`${kindWords[kind].label} has no code in ${profile.title} and is not in the file.`,
			),
			...open.map(({ name, open: days }) => {
				return `${name}: ${countText(days, "day is", "days are")} in no approved week.`;
			}),
		],
	};
}

import { identifier } from "../../names.ts";
import type { Difference } from "../drift.ts";
import { parseGrants } from "../grants.ts";
import { byHand, type MendingContext, ranks, type Step } from "./step.ts";

/** The schema's own rights, and those of tables to come. */
export function mendGrants(context: MendingContext, difference: Difference): Step[] {
	const { kind, object, expected, found } = difference;
	if (kind === "schema") {
		if (!expected || !found || expected.owner !== found.owner) return [byHand(difference)];
		const schema = `schema ${identifier(context.target.schemaName)}`;
		return grantSteps(context, schema, expected.grants, found.grants);
	}
	if (!expected || (found && expected.maker !== found.maker)) return [byHand(difference)];
	const schema = identifier(context.target.schemaName);
	return grantSteps(context, object, expected.grants, found?.grants).map((step) =>
		"rank" in step
			? { ...step, statement: `alter default privileges in schema ${schema} ${step.statement}` }
			: step,
	);
}

/** Takes what each grantee has and gives what it should have. */
export function grantSteps(
	{ target }: MendingContext,
	on: string,
	expected: string | boolean | undefined,
	found: string | boolean | undefined,
): Step[] {
	const wanted = byGrantee(expected);
	const present = byGrantee(found);
	const grantees = new Set([...wanted.keys(), ...present.keys()]);
	return [...grantees].flatMap((grantee): Step[] => {
		if (wanted.get(grantee) === present.get(grantee)) return [];
		const role = roleName(grantee, target.tenant?.roleName);
		const steps: Step[] = [];
		if (present.has(grantee)) {
			steps.push({ rank: ranks.right, statement: `revoke all on ${on} from ${role}` });
		}
		const rights = wanted.get(grantee);
		if (rights) steps.push({ rank: ranks.right, statement: `grant ${rights} on ${on} to ${role}` });
		return steps;
	});
}

function byGrantee(grants: string | boolean | undefined): Map<string, string> {
	const parsed = typeof grants === "string" ? parseGrants(grants) : [];
	return new Map(parsed.map(({ grantee, privileges }) => [grantee, privileges.join(", ")]));
}

function roleName(grantee: string, tenantRole: string | undefined): string {
	if (grantee === "") return "public";
	return identifier(grantee === "tenant" && tenantRole ? tenantRole : grantee);
}

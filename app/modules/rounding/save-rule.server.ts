import { and, eq, isNotNull } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import { beginRevaluation } from "#app/modules/valuation/revaluations.server.ts";
import { holdTimesheets } from "#app/modules/valuation/revalue-batch.server.ts";
import { isOfPlace } from "#app/modules/valuation/scope.server.ts";
import type { ValueScope } from "#app/modules/valuation/value-scope.ts";
import { notFound, Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { roundingRules } from "#db/tenant/rates.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { isPlace, readPlaceRules } from "./read-rules.server.ts";
import type { RoundingRule } from "./rounding-rule.ts";
import { roundingText } from "./rounding-words.ts";
import type { RuleDraft } from "./rule-form.ts";
import type { RulePlace } from "./rule-place.ts";

type Setter = Actor & { readonly id: string };

/**
 * Sets a place's rule from a date on, in place of what it had from that very day, and works out anew what it decides.
 * Refused (409) where approved or invoiced time was rounded by what would give way.
 *
 * @returns how many entries wait for the job
 */
export async function setRule(
	db: TenantDb,
	actor: Setter,
	place: RulePlace,
	draft: RuleDraft,
): Promise<number> {
	await holdTimesheets(db);
	const [before] = await db
		.select()
		.from(roundingRules)
		.where(and(isPlace(place), eq(roundingRules.startsOn, draft.startsOn)));
	if (before) await takeAway(db, before);
	const id = newId();
	await db.insert(roundingRules).values({ ...place, ...draft, id, createdBy: actor.id });
	await recordAudit(db, actor, {
		action: "rounding:set",
		objectType: "rounding-rule",
		objectId: id,
		...(before && { before: told(before) }),
		after: told({ ...place, ...draft }),
	});
	const scope = await ruleScope(db, place, draft.startsOn);
	return beginRevaluation(db, "rounding", scope, actor);
}

/** Takes a rule away as if it had never been made. Refused as `setRule` is. */
export async function removeRule(db: TenantDb, actor: Setter, id: string): Promise<RoundingRule> {
	await holdTimesheets(db);
	const [rule] = await db.select().from(roundingRules).where(eq(roundingRules.id, id));
	if (!rule) throw notFound("rule");
	await takeAway(db, rule);
	await recordAudit(db, actor, {
		action: "rounding:remove",
		objectType: "rounding-rule",
		objectId: id,
		before: told(rule),
	});
	const scope = await ruleScope(db, rule, rule.startsOn);
	await beginRevaluation(db, "rounding", scope, actor);
	return rule;
}

/** Which entries a place's rule from a day on decides: until its next. */
export async function ruleScope(
	db: TenantDb,
	place: RulePlace,
	startsOn: string,
): Promise<ValueScope> {
	const rules = await readPlaceRules(db, place);
	const until = rules.find((rule) => rule.startsOn > startsOn)?.startsOn;
	return {
		from: startsOn,
		...(until && { until }),
		...(place.clientId && { clientId: place.clientId }),
		...(place.projectId && { projectId: place.projectId }),
	};
}

/** What is frozen can say why as long as its rule is there: such a rule stays. */
async function takeAway(db: TenantDb, rule: { id: string; startsOn: string }): Promise<void> {
	const settled = await db.$count(
		timeEntries,
		and(
			isOfPlace(db, { from: rule.startsOn }),
			isNotNull(timeEntries.frozenAt),
			eq(timeEntries.roundingRuleId, rule.id),
		),
	);
	if (settled > 0) throw usedAlready(settled);
	await db.delete(roundingRules).where(eq(roundingRules.id, rule.id));
}

function usedAlready(count: number): Problem {
	const entries = count === 1 ? "One approved entry was" : `${count} approved entries were`;
	return new Problem(
		"rounding.used",
		`${entries} rounded by this rule. Set another one from a later day instead.`,
		{ status: 409 },
	);
}

function told(rule: Omit<RoundingRule, "id">) {
	const { clientId, projectId, startsOn } = rule;
	return { clientId, projectId, startsOn, rule: roundingText(rule) };
}

import { and, eq, isNotNull, or } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import { beginRevaluation } from "#app/modules/valuation/revaluations.server.ts";
import { holdTimesheets } from "#app/modules/valuation/revalue-batch.server.ts";
import { isOfPlace } from "#app/modules/valuation/scope.server.ts";
import { notFound, Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { rates } from "#db/tenant/rates.ts";
import { timeEntries } from "#db/tenant/time.ts";
import type { Rate, RateKind, RatePlace } from "./rate.ts";
import type { RateDraft } from "./rate-form.ts";
import { rateScope } from "./rate-scope.server.ts";
import { isPlace } from "./read-rates.server.ts";

/** Who sets it. */
type Setter = Actor & { readonly id: string };
type Place = { readonly kind: RateKind; readonly place: RatePlace };

/**
 * Sets a place's rate from a date on, in place of what it had from that very day, and works out anew what it decides.
 * Refused (409) where approved or invoiced time was billed at what would give way.
 *
 * @returns how many entries wait for the job
 */
export async function setRate(
	db: TenantDb,
	actor: Setter,
	{ kind, place }: Place,
	draft: RateDraft,
	currency: string,
): Promise<number> {
	await holdTimesheets(db);
	const sameDay = and(isPlace(kind, place), eq(rates.startsOn, draft.startsOn));
	const [before] = await db.select().from(rates).where(sameDay);
	if (before) await takeAway(db, before);
	const id = newId();
	const createdBy = actor.id;
	await db.insert(rates).values({ ...place, ...draft, id, kind, currency, createdBy });
	await recordAudit(db, actor, {
		action: kind === "billed" ? "rate:set" : "cost:set",
		objectType: "rate",
		objectId: id,
		...(before && { before: told(before) }),
		after: told({ ...place, ...draft, currency }),
	});
	return beginRevaluation(db, "rate", await rateScope(db, kind, place, draft.startsOn), actor);
}

/** Takes a rate away as if it had never been set; what the place had before holds on. Refused as `setRate` is. */
export async function removeRate(
	db: TenantDb,
	actor: Setter,
	kind: RateKind,
	id: string,
): Promise<Rate & { note: string }> {
	await holdTimesheets(db);
	const [rate] = await db
		.select()
		.from(rates)
		.where(and(eq(rates.id, id), eq(rates.kind, kind)));
	if (!rate) throw notFound("rate");
	await takeAway(db, rate);
	await recordAudit(db, actor, {
		action: kind === "billed" ? "rate:remove" : "cost:remove",
		objectType: "rate",
		objectId: id,
		before: told(rate),
	});
	await beginRevaluation(db, "rate", await rateScope(db, kind, rate, rate.startsOn), actor);
	return rate;
}

/** What is frozen can say why as long as its rate is there: such a rate stays. */
async function takeAway(db: TenantDb, rate: { id: string; startsOn: string }): Promise<void> {
	const settled = await db.$count(
		timeEntries,
		and(
			isOfPlace(db, { from: rate.startsOn }),
			isNotNull(timeEntries.frozenAt),
			or(eq(timeEntries.rateId, rate.id), eq(timeEntries.costRateId, rate.id)),
		),
	);
	if (settled > 0) throw usedAlready(settled);
	await db.delete(rates).where(eq(rates.id, rate.id));
}

function usedAlready(count: number): Problem {
	const entries = count === 1 ? "One approved entry was" : `${count} approved entries were`;
	return new Problem(
		"rate.used",
		`${entries} worked out with this rate. Set another one from a later day instead.`,
		{ status: 409 },
	);
}

/** For the history: amounts are kept as text, and never shown there. */
function told(rate: RatePlace & Pick<Rate, "amountMinor" | "unit" | "startsOn" | "currency">) {
	const { memberId, clientId, projectId, taskId, amountMinor, unit, startsOn, currency } = rate;
	const amount = amountMinor?.toString() ?? null;
	return { memberId, clientId, projectId, taskId, unit, startsOn, currency, amountMinor: amount };
}

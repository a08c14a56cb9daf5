import { asc, eq, inArray, lt, sql } from "drizzle-orm";
import { keyedHash, type Secrets } from "#app/lib/secret.server.ts";
import type { PublicTransaction } from "#db/handle.ts";
import type { publicAttempts } from "#db/public/attempts.ts";
import type { attempts } from "#db/tenant/attempts.ts";
import { countTry, type Tally, waitFor } from "./attempt-rule.ts";
import type { Limit, MailLimits } from "./limits.ts";

/** The tenant's table for what is tried on its host, the registry's for the site and the console. */
type AttemptsTable = typeof attempts | typeof publicAttempts;

/**
 * Counts a try against several limits at once, before it is made, so that many at once get no more than one
 * after another. When one of them asks to wait, nothing is counted.
 *
 * @param db a transaction that ends before the work that is limited begins: a refusal must not undo the count
 * @returns seconds to wait; 0 when the try may be made
 */
export async function takeTry(
	db: PublicTransaction,
	table: AttemptsTable,
	{ env }: Secrets,
	limits: readonly Limit[],
	now: Date,
): Promise<number> {
	const ruleOf = new Map(limits.map((limit) => [keyOf(env.APP_SECRET, limit), limit.rule]));
	const tallies = await lockTallies(db, table, [...ruleOf.keys()], now);
	const wait = Math.max(0, ...tallies.map((tally) => waitFor(tally, now)));
	if (wait > 0) return Math.ceil(wait / 1000);
	for (const { key, ...before } of tallies) {
		const rule = ruleOf.get(key);
		if (rule)
			await db
				.update(table)
				.set(countTry(before, rule, now))
				.where(eq(table.key, key));
	}
	return 0;
}

/**
 * Counts asking for a mail.
 *
 * @returns seconds to wait when this place asks too often; `silent` when the mailbox got enough already: then
 * nothing is sent, and the answer is that of a mail that was
 */
export async function takeMailTry(
	db: PublicTransaction,
	table: AttemptsTable,
	secrets: Secrets,
	limits: MailLimits,
	now: Date,
): Promise<{ wait: number; silent: boolean }> {
	const wait = await takeTry(db, table, secrets, [limits.place], now);
	if (wait > 0) return { wait, silent: true };
	const silent = (await takeTry(db, table, secrets, [limits.person], now)) > 0;
	return { wait, silent };
}

/** Forgets tries, because the last one showed that it was the right person. */
export async function forgetTries(
	db: PublicTransaction,
	table: AttemptsTable,
	{ env }: Secrets,
	limits: readonly Limit[],
): Promise<void> {
	const keys = limits.map((limit) => keyOf(env.APP_SECRET, limit));
	if (keys.length > 0) await db.delete(table).where(inArray(table.key, keys));
}

/** Takes one try back that was no failure. */
export async function giveBackTry(
	db: PublicTransaction,
	table: AttemptsTable,
	{ env }: Secrets,
	limit: Limit,
): Promise<void> {
	await db
		.update(table)
		.set({ count: sql`greatest(${table.count} - 1, 0)`, blockedUntil: null })
		.where(eq(table.key, keyOf(env.APP_SECRET, limit)));
}

/** Takes away what is long over; the keys are made from what people typed and grow without end otherwise. */
export async function sweepTries(
	db: PublicTransaction,
	table: AttemptsTable,
	now: Date,
): Promise<void> {
	await db.delete(table).where(lt(table.windowEndsAt, now));
}

function keyOf(appSecret: string, { what, who }: Limit): string {
	return keyedHash(appSecret, "attempts", `${what}:${who}`);
}

/** The rows of these keys, made where missing and locked in one order, so that no two tries deadlock. */
async function lockTallies(
	db: PublicTransaction,
	table: AttemptsTable,
	keys: readonly string[],
	now: Date,
): Promise<(Tally & { key: string })[]> {
	const inOrder = keys.toSorted();
	await db
		.insert(table)
		.values(inOrder.map((key) => ({ key, count: 0, windowEndsAt: now })))
		.onConflictDoNothing();
	return db
		.select({
			key: table.key,
			count: table.count,
			windowEndsAt: table.windowEndsAt,
			blockedUntil: table.blockedUntil,
		})
		.from(table)
		.where(inArray(table.key, inOrder))
		.orderBy(asc(table.key))
		.for("update");
}

import type { AppLoadContext } from "@remix-run/node";
import type { TenantDb, TenantRef } from "#db/handle.ts";
import { sqlState } from "#db/migrator/failure.ts";

type Shared = {
	readonly db: Promise<TenantDb>;
	readonly ended: Promise<void>;
	users: number;
	/** What its users threw, in that order. */
	readonly failures: unknown[];
	/** Commits, or rolls back when one of its users failed. */
	end(): void;
};

const running = new WeakMap<AppLoadContext, Shared>();

/**
 * Runs a loader's work in the transaction that all loaders of its HTTP request share: a page and its layouts cost
 * one connection and one BEGIN, not one each. It ends with the last of them. What one throws reaches that one
 * alone, but then nothing that any of them wrote stands. Who asks is the same for all of them, and so is `readOnly`.
 */
export async function inSharedTransaction<T>(
	context: AppLoadContext,
	tenant: TenantRef,
	work: (db: TenantDb) => Promise<T>,
	options: { readOnly?: boolean } = {},
): Promise<T> {
	const shared = running.get(context) ?? begin(context, tenant, options);
	shared.users += 1;
	try {
		const result = await attempt(shared, work).finally(() => leave(context, shared));
		await shared.ended;
		return result;
	} catch (error) {
		throw isAfterFailure(error) ? await firstFailure(shared, error) : error;
	}
}

async function attempt<T>(shared: Shared, work: (db: TenantDb) => Promise<T>): Promise<T> {
	try {
		return await work(await shared.db);
	} catch (error) {
		shared.failures.push(error);
		throw error;
	}
}

/** PostgreSQL refuses whatever follows a failed statement: what failed before is what happened to this user too. */
function isAfterFailure(error: unknown): boolean {
	return stateOf(error) === "25P02";
}

async function firstFailure(shared: Shared, after: unknown): Promise<unknown> {
	await shared.ended;
	return shared.failures.find((error) => stateOf(error) && !isAfterFailure(error)) ?? after;
}

function stateOf(error: unknown): string | null {
	return sqlState(error) ?? (error instanceof Error ? sqlState(error.cause) : null);
}

function leave(context: AppLoadContext, shared: Shared): void {
	shared.users -= 1;
	if (shared.users > 0) return;
	running.delete(context);
	shared.end();
}

function begin(
	context: AppLoadContext,
	tenant: TenantRef,
	options: { readOnly?: boolean },
): Shared {
	const begun = deferred<TenantDb>();
	const over = deferred<void>();
	const hold = (db: TenantDb) => {
		begun.resolve(Object.assign(db, { isShared: true } as const));
		return over.promise;
	};
	const transaction = context.services.database.asTenant<void>(tenant, hold, options);
	const shared: Shared = {
		db: begun.promise,
		ended: transaction.catch(exceptRolledBack),
		users: 0,
		failures: [],
		end: () => (shared.failures.length > 0 ? over.reject(new RolledBack()) : over.resolve()),
	};
	shared.ended.catch(begun.reject);
	// Where the transaction never began, nobody waits for its end.
	over.promise.catch(() => undefined);
	running.set(context, shared);
	return shared;
}

function deferred<T>() {
	let resolve: (value: T) => void = () => undefined;
	let reject: (error: unknown) => void = () => undefined;
	const promise = new Promise<T>((fulfil, refuse) => {
		resolve = fulfil;
		reject = refuse;
	});
	return { promise, resolve, reject };
}

/** Ends a transaction without COMMIT. The failure itself was told to whom it concerns. */
class RolledBack extends Error {}

function exceptRolledBack(error: unknown): void {
	if (!(error instanceof RolledBack)) throw error;
}

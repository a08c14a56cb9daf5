import type { TransactionSql, UnsafeQueryOptions } from "postgres";
import { isRemembered } from "./remembered-statement.ts";

/** Thrown when a transaction's handle is used after its callback settled. */
export class HandleRevoked extends Error {
	override name = "HandleRevoked";
	constructor() {
		super("This database handle was used after its transaction had ended.");
	}
}

/**
 * Wraps a transaction's connection so that it throws once revoked. Without it a query kept by a streamed
 * response would run on a connection that by then serves another tenant.
 */
export function revocable(raw: TransactionSql): { sql: TransactionSql; revoke(): void } {
	let open = true;
	const isOpen = () => open;
	return {
		sql: guarded(raw, isOpen),
		revoke() {
			open = false;
		},
	};
}

function guarded(raw: TransactionSql, isOpen: () => boolean): TransactionSql {
	const check = () => {
		if (!isOpen()) throw new HandleRevoked();
	};
	return new Proxy(raw, {
		apply(target, self, args) {
			check();
			return Reflect.apply(target, self, args);
		},
		get(target, key, receiver) {
			check();
			if (key === "savepoint") return guardedSavepoint(target, isOpen);
			if (key === "unsafe") return rememberingUnsafe(target);
			return Reflect.get(target, key, receiver);
		},
	});
}

/** What Drizzle sends by; it asks for no statement to be remembered. */
function rememberingUnsafe(raw: TransactionSql): TransactionSql["unsafe"] {
	type Unsafe = Parameters<TransactionSql["unsafe"]>;
	return (text: string, parameters: Unsafe[1] = [], options: UnsafeQueryOptions = {}) =>
		raw.unsafe(text, parameters, { ...options, prepare: isRemembered(parameters) });
}

/** A savepoint's own handle ends with its callback, and with the transaction around it. */
function guardedSavepoint(raw: TransactionSql, isOpen: () => boolean) {
	return (work: (inner: TransactionSql) => Promise<unknown>) =>
		raw.savepoint(async (inner) => {
			let open = true;
			try {
				return await work(guarded(inner, () => open && isOpen()));
			} finally {
				open = false;
			}
		});
}

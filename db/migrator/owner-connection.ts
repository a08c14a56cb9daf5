import postgres, { type Sql } from "postgres";
import { newId } from "#app/lib/id.ts";
import { Lanes } from "../lanes.ts";

type OwnerOptions = {
	size?: number;
	name?: string;
	/** What the session begins with, and begins with again after a reconnect. */
	settings?: Readonly<Record<string, string>>;
	onClose?: () => void;
};

/**
 * Connections as `cm_migrator`, straight to the server: advisory locks and prepared statements need a
 * session of their own, which a pooler in transaction mode does not give.
 *
 * Transactions run on lanes, each of which is left behind when its connection is lost: what a transaction does
 * after that must reach neither another one nor the schema `public` (docs/decisions/0006).
 */
export function connectOwner(url: string, options: OwnerOptions = {}): Sql {
	const { size = 1, name = "crowdminder-migrator", settings = {} } = options;
	const sql = postgres(url, {
		max: size,
		fetch_types: false,
		connect_timeout: 10,
		connection: { application_name: name, ...settings },
		onnotice: () => undefined,
		...(options.onClose ? { onclose: options.onClose } : {}),
	});
	return withLanes(sql, new Lanes({ url, prepare: true, size, applicationName: name }));
}

/** A lane for each transaction: one that has run a hundred, each in another tenant's schema, is replaced. */
function withLanes(sql: Sql, lanes: Lanes): Sql {
	return new Proxy(sql, {
		get(target, key, receiver) {
			if (key === "begin") {
				return (...args: unknown[]) =>
					lanes.run(newId(), (lane) => Reflect.apply(lane.begin, lane, args));
			}
			if (key === "end") {
				return async (how: { timeout?: number } = {}) => {
					await Promise.all([target.end(how), lanes.stop(how.timeout)]);
				};
			}
			return Reflect.get(target, key, receiver);
		},
	});
}

import { createHash } from "node:crypto";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { Turns } from "./turns.ts";

type Lane = {
	readonly sql: Sql;
	isBusy: boolean;
	/** Its connection closed: it is never used again. */
	isLost: boolean;
	readonly touched: Set<string>;
	readonly bornAt: number;
};

export type LaneOptions = {
	url: string;
	prepare: boolean;
	/** Connections of this process for tenants' work. */
	size: number;
	/** A connection is replaced after it served this many tenants: each leaves about 0.8 MB in its backend. */
	tenantsPerConnection?: number;
	/** Seconds after which a connection is replaced. */
	lifetime?: number;
	applicationName?: string;
};

/**
 * Connections with an affinity: a tenant's work goes to one of two connections while one of them is free, so
 * that a backend's memory grows with its own tenants only. When all are busy, tenants take turns: one with very
 * much to do does not hold up the others.
 *
 * A lane whose connection is lost is left behind for good. postgres.js 3.4.9 would let the transaction on it go on:
 * its next statement, or its ROLLBACK, runs inside whatever the same object does after its reconnect, or ends the
 * process at a socket that is gone (porsager/postgres#1208, #1215, #1216). One that was ended refuses both.
 */
export class Lanes {
	readonly #options: Required<LaneOptions>;
	readonly #lanes: Lane[];
	readonly #turns = new Turns<Lane>();
	readonly #endings = new Set<Promise<void>>();

	constructor(options: LaneOptions) {
		this.#options = {
			tenantsPerConnection: 100,
			lifetime: 30 * 60,
			applicationName: "crowdminder",
			...options,
		};
		this.#lanes = Array.from({ length: options.size }, () => this.#openLane());
	}

	/** Runs work on a connection of its own; `key` is the tenant's id. */
	async run<T>(key: string, work: (sql: Sql) => Promise<T>): Promise<T> {
		const lane = this.#takeIdle(key) ?? (await this.#turns.wait(key));
		lane.touched.add(key);
		try {
			return await work(lane.sql);
		} finally {
			this.#release(this.#isSpent(lane) ? this.#replace(lane) : lane);
		}
	}

	async stop(seconds = 5): Promise<void> {
		const ends = this.#lanes.map(({ sql }) => sql.end({ timeout: seconds }));
		await Promise.all([...ends, ...this.#endings]);
	}

	#takeIdle(key: string): Lane | undefined {
		const homes = this.#homes(key).map((index) => this.#lanes[index]);
		const lane = [...homes, ...this.#lanes].find((candidate) => candidate?.isBusy === false);
		if (lane) lane.isBusy = true;
		return lane;
	}

	#release(lane: Lane): void {
		const index = this.#lanes.indexOf(lane);
		const next = this.#turns.handOver(lane, (key) => this.#homes(key).includes(index));
		lane.isBusy = next !== null;
	}

	/** The two lanes of a tenant: the same in every process. */
	#homes(key: string): [number, number] {
		const digest = createHash("md5").update(key).digest();
		const size = this.#lanes.length;
		const home = digest.readUInt32LE(0) % size;
		const step = size > 1 ? 1 + (digest.readUInt32LE(4) % (size - 1)) : 0;
		return [home, (home + step) % size];
	}

	#isSpent({ isLost, touched, bornAt }: Lane): boolean {
		const { tenantsPerConnection, lifetime } = this.#options;
		return isLost || touched.size >= tenantsPerConnection || Date.now() - bornAt > lifetime * 1000;
	}

	/** Called in the very tick in which a connection closes, before the transaction on it learns of it. */
	#lose(lane: Lane): void {
		lane.isLost = true;
		lane.sql.end({ timeout: 0 }).catch(() => undefined);
		if (!lane.isBusy && this.#lanes.includes(lane)) this.#replace(lane);
	}

	#replace(spent: Lane): Lane {
		const ended = spent.sql
			.end({ timeout: 5 })
			.catch(() => undefined)
			.then(() => {
				this.#endings.delete(ended);
			});
		this.#endings.add(ended);
		const fresh = this.#openLane();
		this.#lanes[this.#lanes.indexOf(spent)] = fresh;
		return fresh;
	}

	#openLane(): Lane {
		const { url, prepare, applicationName } = this.#options;
		const sql: Sql = postgres(url, {
			max: 1,
			prepare,
			fetch_types: false,
			idle_timeout: 0,
			// The lane counts the life of its connection itself.
			max_lifetime: null,
			connect_timeout: 5,
			connection: { application_name: applicationName },
			onnotice: () => undefined,
			onclose: () => this.#lose(lane),
		});
		// Sets how dates come back, as Drizzle's sessions expect it.
		drizzle(sql);
		const lane: Lane = {
			...{ sql, isBusy: false, isLost: false },
			...{ touched: new Set(), bornAt: Date.now() },
		};
		return lane;
	}
}

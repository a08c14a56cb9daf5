import { createHash } from "node:crypto";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";

type Lane = { sql: Sql; inFlight: number; touched: Set<string>; bornAt: number };

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
 * Connections with an affinity: a tenant's work goes to one of two connections, so that a backend's memory
 * grows with its own tenants only. Each lane is one connection; work queues on the less busy of the two.
 */
export class Lanes {
	readonly #options: Required<LaneOptions>;
	readonly #lanes: Lane[];
	readonly #retiring = new Set<Promise<void>>();

	constructor(options: LaneOptions) {
		this.#options = {
			tenantsPerConnection: 100,
			lifetime: 30 * 60,
			applicationName: "crowdminder",
			...options,
		};
		this.#lanes = Array.from({ length: options.size }, () => this.#openLane());
	}

	/** Runs work on a connection of the tenant's; `key` is the tenant's id. */
	async run<T>(key: string, work: (sql: Sql) => Promise<T>): Promise<T> {
		const lane = this.#choose(key);
		lane.touched.add(key);
		lane.inFlight += 1;
		try {
			return await work(lane.sql);
		} finally {
			lane.inFlight -= 1;
			this.#retireIfSpent(lane);
		}
	}

	async stop(seconds = 5): Promise<void> {
		await Promise.all([
			...this.#lanes.map((lane) => lane.sql.end({ timeout: seconds })),
			...this.#retiring,
		]);
	}

	#choose(key: string): Lane {
		const [home, neighbour] = this.#pair(key);
		if (home.inFlight === 0) return home;
		return neighbour.inFlight < home.inFlight ? neighbour : home;
	}

	#pair(key: string): [Lane, Lane] {
		const digest = createHash("md5").update(key).digest();
		const size = this.#lanes.length;
		const home = digest.readUInt32LE(0) % size;
		const step = size > 1 ? 1 + (digest.readUInt32LE(4) % (size - 1)) : 0;
		return [this.#at(home), this.#at((home + step) % size)];
	}

	#at(index: number): Lane {
		const lane = this.#lanes[index];
		if (!lane) throw new Error(`There is no lane ${index}`);
		return lane;
	}

	/** Replaces a spent lane; the old connection finishes what it has and closes. */
	#retireIfSpent(lane: Lane): void {
		const { tenantsPerConnection, lifetime } = this.#options;
		const isOld = Date.now() - lane.bornAt > lifetime * 1000;
		if (lane.touched.size <= tenantsPerConnection && !isOld) return;
		const index = this.#lanes.indexOf(lane);
		if (index < 0) return;
		this.#lanes[index] = this.#openLane();
		const ending = lane.sql.end({ timeout: 60 }).catch(() => undefined);
		const retired = ending.then(() => {
			this.#retiring.delete(retired);
		});
		this.#retiring.add(retired);
	}

	#openLane(): Lane {
		const { url, prepare, applicationName } = this.#options;
		const sql = postgres(url, {
			max: 1,
			prepare,
			fetch_types: false,
			idle_timeout: 0,
			connect_timeout: 5,
			connection: { application_name: applicationName },
			onnotice: () => undefined,
		});
		drizzle(sql);
		return { sql, inFlight: 0, touched: new Set(), bornAt: Date.now() };
	}
}

import { and, count, eq, inArray, type SQL, sum } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import type { Logger } from "#app/log.server.ts";
import { effective, type Holding } from "#app/modules/entitlements/effective.ts";
import { holdingColumns, readHolding } from "#app/modules/entitlements/holding.server.ts";
import type { PublicDb } from "#db/handle.ts";
import { customDomains } from "#db/public/domains.ts";
import { subscriptions } from "#db/public/subscriptions.ts";
import { directoryChanges, formerSlugs, tenants } from "#db/public/tenants.ts";
import { isPrimaryDomain } from "./primary-domain.server.ts";
import type { TenantRecord } from "./tenant-record.ts";

/** `resting`: a domain that fails, or that the plan no longer has; it only leads to where the workspace answers. */
export type DomainAnswer =
	| { kind: "tenant"; tenant: TenantRecord }
	| { kind: "resting"; tenant: TenantRecord }
	| { kind: "none" };

export type SlugAnswer =
	| { kind: "tenant"; tenant: TenantRecord }
	| { kind: "former"; tenant: TenantRecord }
	| { kind: "none" };

/** How long the cache is believed after the last time that the counter could be read, in milliseconds. */
const trustedFor = 5_000;

/** How long an answer is kept, in milliseconds: with a trial's end a domain rests, and nothing else tells. */
const keptFor = 60_000;

/**
 * Names → tenants, cached in the process. A counter of changes is read once a second: any difference empties
 * the cache. When it cannot be read for 5 s the cache is not believed and each lookup asks the database.
 */
export class TenantDirectory {
	readonly #db: PublicDb;
	readonly #log: Logger;
	readonly #clock: () => Date;
	readonly #slugs = new LRUCache<string, SlugAnswer>({ max: 10_000, ttl: keptFor });
	readonly #domains = new LRUCache<string, DomainAnswer>({ max: 10_000, ttl: keptFor });
	#seen = "";
	#readAt = 0;
	#epoch = 0;
	#timer: NodeJS.Timeout | undefined;

	constructor(db: PublicDb, log: Logger, clock: () => Date = () => new Date()) {
		this.#db = db;
		this.#log = log;
		this.#clock = clock;
	}

	/** Reads the counter at once and then every second. */
	async start(everyMs = 1_000): Promise<void> {
		await this.refresh();
		this.#timer = setInterval(() => {
			this.refresh().catch((err) => this.#log.warn({ err }, "the tenant directory is not fresh"));
		}, everyMs);
		this.#timer.unref();
	}

	stop(): void {
		clearInterval(this.#timer);
	}

	/** Empties the cache when anything changed since the last look. */
	async refresh(): Promise<void> {
		const signature = await this.changes();
		if (signature !== this.#seen) this.forget();
		this.#seen = signature;
		this.#readAt = Date.now();
	}

	/** Read anew: another text than before when the registry changed meanwhile. */
	async changes(): Promise<string> {
		const [row] = await this.#db
			// Old lines are cleared away and new ones may commit in any order: number and sum together tell.
			.select({ changes: count(), ids: sum(directoryChanges.id) })
			.from(directoryChanges);
		return `${row?.changes}:${row?.ids}`;
	}

	/** Empties the cache: for the process that made the change itself. */
	forget(): void {
		this.#epoch += 1;
		this.#slugs.clear();
		this.#domains.clear();
	}

	bySlug(slug: string): Promise<SlugAnswer> {
		return this.#cached(this.#slugs, slug, () => this.#findSlug(slug));
	}

	byDomain(host: string): Promise<DomainAnswer> {
		return this.#cached(this.#domains, host, () => this.#findDomain(host));
	}

	/** A tenant by its id, for jobs. Not cached. */
	async byId(id: string): Promise<TenantRecord | null> {
		const [row] = await this.#record(eq(tenants.id, id));
		return row ?? null;
	}

	async #cached<Answer extends { kind: string }>(
		answers: LRUCache<string, Answer>,
		key: string,
		find: () => Promise<Answer>,
	): Promise<Answer> {
		const isFresh = Date.now() - this.#readAt < trustedFor;
		const known = isFresh ? answers.get(key) : undefined;
		if (known) return known;
		const epoch = this.#epoch;
		const value = await find();
		if (epoch === this.#epoch) answers.set(key, value);
		return value;
	}

	async #findSlug(slug: string): Promise<SlugAnswer> {
		const [tenant] = await this.#record(eq(tenants.slug, slug));
		if (tenant) return { kind: "tenant", tenant };
		const [former] = await this.#db
			.select({ tenantId: formerSlugs.tenantId })
			.from(formerSlugs)
			.where(eq(formerSlugs.slug, slug));
		const [present] = former ? await this.#record(eq(tenants.id, former.tenantId)) : [];
		return present ? { kind: "former", tenant: present } : { kind: "none" };
	}

	async #findDomain(host: string): Promise<DomainAnswer> {
		const [row] = await this.#db
			.select({ tenantId: customDomains.tenantId, state: customDomains.state })
			.from(customDomains)
			.where(
				and(eq(customDomains.host, host), inArray(customDomains.state, ["active", "failing"])),
			);
		const [tenant] = row ? await this.#record(eq(tenants.id, row.tenantId)) : [];
		if (!tenant) return { kind: "none" };
		const answers = row?.state === "active" && mayHaveDomain(tenant, this.#clock());
		return { kind: answers ? "tenant" : "resting", tenant };
	}

	async #record(where: SQL): Promise<TenantRecord[]> {
		const rows = await this.#db
			.select({
				id: tenants.id,
				slug: tenants.slug,
				name: tenants.name,
				state: tenants.state,
				stateReason: tenants.stateReason,
				deleteAfter: tenants.deleteAfter,
				schemaName: tenants.schemaName,
				roleName: tenants.roleName,
				schemaVersion: tenants.schemaVersion,
				country: tenants.country,
				currency: tenants.currency,
				locale: tenants.locale,
				timeZone: tenants.timeZone,
				...holdingColumns,
				primaryDomain: customDomains.host,
			})
			.from(tenants)
			.leftJoin(subscriptions, eq(subscriptions.tenantId, tenants.id))
			.leftJoin(customDomains, isPrimaryDomain)
			.where(where);
		const now = this.#clock();
		return rows.map((row) => {
			const tenant = { ...row, ...readHolding(row) };
			return { ...tenant, primaryDomain: mayHaveDomain(tenant, now) ? row.primaryDomain : null };
		});
	}
}

function mayHaveDomain(tenant: Holding, now: Date): boolean {
	return effective(tenant, now).features.has("custom-domain");
}

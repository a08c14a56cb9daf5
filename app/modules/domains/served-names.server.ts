import { inArray, ne } from "drizzle-orm";
import type { Logger } from "#app/log.server.ts";
import type { TenantDirectory } from "#app/modules/tenants/directory.server.ts";
import type { PublicDb } from "#db/handle.ts";
import { customDomains } from "#db/public/domains.ts";
import { formerSlugs, tenants } from "#db/public/tenants.ts";

export type NamesSource = {
	readonly database: { readonly public: PublicDb };
	readonly directory: Pick<TenantDirectory, "changes">;
	readonly log: Logger;
};

/** For how long names that could not be read anew are believed, in milliseconds. */
const trustedFor = 10_000;

/**
 * Every name that may have a certificate: domains whose proof was seen, and the workspaces' addresses below the site's.
 * Held in memory and read anew when the registry changed; nothing is allowed before the first reading, nor while the
 * registry cannot be reached.
 */
export class ServedNames {
	readonly #db: PublicDb;
	readonly #directory: NamesSource["directory"];
	readonly #log: Logger;
	readonly #below: string;
	#names: ReadonlySet<string> = new Set();
	#seen: string | null = null;
	#readAt = Number.NEGATIVE_INFINITY;
	#timer: NodeJS.Timeout | undefined;

	constructor({ database, directory, log }: NamesSource, baseHost: string) {
		this.#db = database.public;
		this.#directory = directory;
		this.#log = log;
		this.#below = `.${baseHost}`;
	}

	/** May this name have a certificate? `host` as a TLS client sends it. */
	has(host: string): boolean {
		return Date.now() - this.#readAt < trustedFor && this.#names.has(host.toLowerCase());
	}

	start(everyMs = 1_000): void {
		const look = () => {
			this.refresh().catch((err) =>
				this.#log.warn({ err }, "names for certificates are not fresh"),
			);
		};
		look();
		this.#timer = setInterval(look, everyMs);
		this.#timer.unref();
	}

	stop(): void {
		clearInterval(this.#timer);
	}

	async refresh(): Promise<void> {
		const changes = await this.#directory.changes();
		if (changes !== this.#seen) {
			this.#names = new Set(await this.#read());
			this.#seen = changes;
		}
		this.#readAt = Date.now();
	}

	async #read(): Promise<string[]> {
		const [domains, present, former] = await Promise.all([
			this.#db
				.select({ host: customDomains.host })
				.from(customDomains)
				.where(inArray(customDomains.state, ["verifying", "active", "failing"])),
			this.#db.select({ slug: tenants.slug }).from(tenants).where(ne(tenants.state, "deleting")),
			this.#db.select({ slug: formerSlugs.slug }).from(formerSlugs),
		]);
		return [
			...domains.map(({ host }) => host),
			...[...present, ...former].map(({ slug }) => `${slug}${this.#below}`),
		];
	}
}

/** Who waits for something, in the order of tenants: each has one turn before anybody has a second. */
export class Turns<Thing> {
	/** By tenant, in the order of their next turn. */
	readonly #waiting = new Map<string, ((thing: Thing) => void)[]>();

	/** Settles with the thing when it is the tenant's turn. */
	wait(key: string): Promise<Thing> {
		return new Promise((resolve) => {
			const own = this.#waiting.get(key);
			if (own) own.push(resolve);
			else this.#waiting.set(key, [resolve]);
		});
	}

	/**
	 * Hands the thing to the first tenant in order that it suits, or to the first of all.
	 *
	 * @returns the tenant; null when nobody waits
	 */
	handOver(thing: Thing, suits: (key: string) => boolean): string | null {
		const keys = [...this.#waiting.keys()];
		const key = keys.find(suits) ?? keys[0];
		const own = key === undefined ? undefined : this.#waiting.get(key);
		const next = own?.shift();
		if (key === undefined || !own || !next) return null;
		this.#waiting.delete(key);
		if (own.length > 0) this.#waiting.set(key, own);
		next(thing);
		return key;
	}
}

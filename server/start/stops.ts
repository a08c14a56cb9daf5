/** What was started, to be stopped in the opposite order. */
export class Stops {
	readonly #stops: (() => Promise<void>)[] = [];

	add(stop: () => Promise<void>): void {
		this.#stops.push(stop);
	}

	/** Stops everything, the last started first; what cannot be stopped does not keep the rest from it. */
	async all(onError: (error: unknown) => void = () => undefined): Promise<void> {
		for (let stop = this.#stops.pop(); stop; stop = this.#stops.pop()) await stop().catch(onError);
	}
}

/** Lets lanes sleep until there is something to do. A call that comes before the sleep is not missed. */
export class WakeUp {
	#calls = 0;
	#sleepers = new Set<() => void>();

	/** To be read before looking for work, and handed to `sleep` when there was none. */
	get calls(): number {
		return this.#calls;
	}

	/** Wakes everybody. */
	call(): void {
		this.#calls += 1;
		const sleepers = [...this.#sleepers];
		this.#sleepers.clear();
		for (const wake of sleepers) wake();
	}

	/** Sleeps until the next call or for `ms`; not at all when there was a call since `calls` was read. */
	sleep(ms: number, calls: number): Promise<void> {
		if (calls !== this.#calls) return Promise.resolve();
		return new Promise((resolve) => {
			const wake = () => {
				clearTimeout(timer);
				this.#sleepers.delete(wake);
				resolve();
			};
			const timer = setTimeout(wake, ms);
			this.#sleepers.add(wake);
		});
	}
}

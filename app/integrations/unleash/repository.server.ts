import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { type UnleashConfig, UnleashEvents } from "unleash-client";
import { readSnapshot, type Snapshot } from "./snapshot.ts";

type Repository = NonNullable<UnleashConfig["repository"]>;

export type RepositoryOptions = {
	/** Null: there is no Unleash, and what is known at first stays. */
	source: { url: string; token: string } | null;
	/** What is believed until the first answer. */
	initial: Snapshot;
	everyMs: number;
	timeoutMs: number;
	/** A changed answer, to be kept. */
	onChange(text: string): Promise<void>;
	/** Called when Unleash goes away and when it is back, not for every attempt. */
	onReach(isReached: boolean, error?: unknown): void;
};

/**
 * Holds what is known of all flags and asks Unleash for changes. In place of the SDK's own, which lets its
 * bootstrap overwrite its backup, stops for good after one 401, and after an outage backs off beyond 2 s.
 */
export class FlagRepository extends EventEmitter implements Repository {
	readonly #options: RepositoryOptions;
	readonly #stopped = new AbortController();
	#known: Snapshot;
	#etag: string | null = null;
	#isReached: boolean | null = null;
	#polling: Promise<void> = Promise.resolve();

	constructor(options: RepositoryOptions) {
		super();
		this.#options = options;
		this.#known = options.initial;
	}

	/** Ready at once with what is known; settles after the first attempt to learn more, however it ends. */
	async start(): Promise<void> {
		this.emit(UnleashEvents.Ready);
		const { source } = this.#options;
		if (!source) return;
		await this.#ask(source);
		this.#polling = this.#poll(source);
	}

	stop(): void {
		this.#stopped.abort();
		this.removeAllListeners();
	}

	/** Stops and waits until nothing of it runs any more. */
	async end(): Promise<void> {
		this.stop();
		await this.#polling;
	}

	/** Everything that is known, as Unleash's client API said it. */
	get known(): Snapshot {
		return this.#known;
	}

	getToggle(name: string) {
		return this.#known.flags.get(name);
	}

	getToggles() {
		return [...this.#known.flags.values()];
	}

	getSegment(id: number) {
		return this.#known.segments.get(id);
	}

	getTogglesWithSegmentData() {
		return this.getToggles().map(({ strategies = [], ...flag }) => ({
			...flag,
			strategies: strategies.map(({ segments = [], ...strategy }) => ({
				...strategy,
				segments: segments.map((id) => this.getSegment(id)),
			})),
		}));
	}

	async #poll(source: { url: string; token: string }): Promise<void> {
		const { signal } = this.#stopped;
		while (!signal.aborted) {
			await pause(this.#options.everyMs, undefined, { ref: false, signal }).catch(() => undefined);
			if (!signal.aborted) await this.#ask(source);
		}
	}

	async #ask(source: { url: string; token: string }): Promise<void> {
		try {
			const text = await this.#changes(source);
			if (text !== null) await this.#options.onChange(text);
			this.#reached(true);
		} catch (error) {
			if (!this.#stopped.signal.aborted) this.#reached(false, error);
		}
	}

	/** The new answer, already believed; null when nothing changed. */
	async #changes({ url, token }: { url: string; token: string }): Promise<string | null> {
		const response = await fetch(new URL("api/client/features", `${url}/`), {
			headers: {
				Authorization: token,
				"Unleash-AppName": "crowdminder",
				"Unleash-Client-Spec": "5.2.0",
				...(this.#etag ? { "If-None-Match": this.#etag } : {}),
			},
			signal: AbortSignal.any([this.#stopped.signal, AbortSignal.timeout(this.#options.timeoutMs)]),
		});
		if (response.status === 304) return null;
		const text = await response.text();
		if (!response.ok) throw new Error(`Unleash answered ${response.status}`);
		const snapshot = readSnapshot(text);
		if (!snapshot) throw new Error("Unleash answered with something that is no list of flags");
		this.#etag = response.headers.get("etag");
		this.#known = snapshot;
		return text;
	}

	#reached(isReached: boolean, error?: unknown): void {
		if (this.#isReached === isReached) return;
		this.#isReached = isReached;
		this.#options.onReach(isReached, error);
	}
}

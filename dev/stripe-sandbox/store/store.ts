import type { Journal } from "./journal.ts";
import type { AnyRecord, RecordName, Records } from "./records.ts";

type Undo = { name: RecordName; id: string; before: AnyRecord | undefined };

/**
 * Everything the sandbox knows, in memory and in its journal. Records are replaced, never changed in place, so that
 * a transaction that fails leaves nothing behind.
 */
export class Store {
	readonly #tables = new Map<RecordName, Map<string, AnyRecord>>();
	readonly #journal: Journal | null;
	#undo: Undo[] | null = null;

	constructor(journal: Journal | null) {
		this.#journal = journal;
		for (const change of journal?.read() ?? []) {
			for (const record of change.put) this.#table(record.object).set(record.id, record);
			for (const { name, id } of change.remove) this.#tableNamed(name)?.delete(id);
		}
		journal?.rewrite(this.#everything());
	}

	get<Name extends RecordName>(name: Name, id: string): Records[Name] | undefined {
		// A table holds only records that carry its name: `put` files them by it.
		return this.#table(name).get(id) as Records[Name] | undefined;
	}

	/** All records of a kind, the oldest first. */
	all<Name extends RecordName>(name: Name): Records[Name][] {
		return [...this.#table(name).values()] as Records[Name][];
	}

	/** Writes a record, inside a transaction. */
	put<Written extends AnyRecord>(record: Written): Written {
		this.#note(record.object, record.id);
		this.#table(record.object).set(record.id, record);
		return record;
	}

	remove(name: RecordName, id: string): void {
		this.#note(name, id);
		this.#table(name).delete(id);
	}

	/**
	 * Runs work whose writes count together. A throw takes them all back, unless `keeps` says that this failure is
	 * one that leaves a trace (a declined payment).
	 */
	transact<T>(work: () => T, keeps: (error: unknown) => boolean = () => false): T {
		if (this.#undo) return work();
		this.#undo = [];
		try {
			const result = work();
			this.#commit();
			return result;
		} catch (error) {
			if (keeps(error)) this.#commit();
			else this.#rollBack();
			throw error;
		} finally {
			this.#undo = null;
		}
	}

	/** Runs work for its result only: whatever it writes is taken back. */
	pretend<T>(work: () => T): T {
		const outer = this.#undo;
		this.#undo = [];
		try {
			return work();
		} finally {
			this.#rollBack();
			this.#undo = outer;
		}
	}

	#note(name: RecordName, id: string): void {
		if (!this.#undo) throw new Error("The sandbox writes inside a transaction only.");
		this.#undo.push({ name, id, before: this.#table(name).get(id) });
	}

	#commit(): void {
		const touched = new Map(
			(this.#undo ?? []).map(({ name, id }) => [`${name} ${id}`, { name, id }]),
		);
		if (touched.size === 0) return;
		const put: AnyRecord[] = [];
		const remove: { name: string; id: string }[] = [];
		for (const { name, id } of touched.values()) {
			const record = this.#table(name).get(id);
			if (record) put.push(record);
			else remove.push({ name, id });
		}
		this.#journal?.append({ put, remove });
	}

	#rollBack(): void {
		for (const { name, id, before } of (this.#undo ?? []).reverse()) {
			if (before) this.#table(name).set(id, before);
			else this.#table(name).delete(id);
		}
	}

	#table(name: RecordName): Map<string, AnyRecord> {
		const known = this.#tables.get(name);
		if (known) return known;
		const made = new Map<string, AnyRecord>();
		this.#tables.set(name, made);
		return made;
	}

	#tableNamed(name: string): Map<string, AnyRecord> | undefined {
		return new Map<string, Map<string, AnyRecord>>(this.#tables).get(name);
	}

	*#everything(): Generator<AnyRecord> {
		for (const table of this.#tables.values()) yield* table.values();
	}
}

import {
	appendFileSync,
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	writeSync,
} from "node:fs";
import { join } from "node:path";
import Stripe from "stripe";
import type { AnyRecord } from "./records.ts";

/** One transaction: what it wrote and what it removed, as one line. */
export type Change = { put: AnyRecord[]; remove: { name: string; id: string }[] };

/**
 * Changes on disk, one line each, appended when a transaction ends: a process that is killed loses nothing that it
 * answered, and the half of a line it may leave behind is passed over at the next start.
 */
export class Journal {
	readonly #file: string;

	constructor(dataDir: string) {
		mkdirSync(dataDir, { recursive: true, mode: 0o700 });
		this.#file = join(dataDir, "journal.jsonl");
	}

	read(): Change[] {
		if (!existsSync(this.#file)) return [];
		return readFileSync(this.#file, "utf8").split("\n").flatMap(changeOf);
	}

	append(change: Change): void {
		appendFileSync(this.#file, `${JSON.stringify(change)}\n`, { mode: 0o600 });
	}

	/** Begins anew with what is kept now, so that the file does not grow with every start. */
	rewrite(records: Iterable<AnyRecord>): void {
		const draft = `${this.#file}.new`;
		const file = openSync(draft, "w", 0o600);
		for (const record of records) {
			writeSync(file, `${JSON.stringify({ put: [record], remove: [] } satisfies Change)}\n`);
		}
		fsyncSync(file);
		closeSync(file);
		renameSync(draft, this.#file);
	}
}

function changeOf(line: string): Change[] {
	if (!line) return [];
	try {
		return [JSON.parse(line, revive)];
	} catch {
		return [];
	}
}

/** Decimals are strings on disk and on the wire, and the SDK's own values in between. */
function revive(key: string, value: unknown): unknown {
	const isDecimal = key.endsWith("_decimal") && typeof value === "string";
	return isDecimal ? Stripe.Decimal.from(value) : value;
}

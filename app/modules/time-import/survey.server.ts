import { csvRows } from "#app/lib/read-csv.server.ts";
import type { HowToRead } from "./how-to-read.ts";
import type { Mapping } from "./mapping.ts";
import { type PersonNamed, personKey, type WorkNamed, workKey } from "./names.ts";
import { readBillable } from "./read-billable.ts";
import { orderFinder } from "./read-date.ts";
import { cellOf, personIn, workIn } from "./read-line.ts";

type Survey = Mapping["survey"];

/** Reads a whole file for its names; gives up where it has more lines than `most`. */
export async function surveyFile(content: string, how: HowToRead, most: number): Promise<Survey> {
	const people = new Map<string, { named: PersonNamed; lines: number }>();
	const works = new Map<string, { named: WorkNamed; lines: number; isBillable: boolean }>();
	const order = orderFinder();
	let lines = -1;
	for await (const { cells } of csvRows(content)) {
		lines += 1;
		if (lines === 0) continue;
		if (lines > most) break;
		for (const field of ["date", "endDate"] as const) {
			order.look(cellOf(cells, how, field).split(/[T ]/)[0] ?? "");
		}
		const [person, work] = [personIn(cells, how), workIn(cells, how)];
		const one = entryOf(people, personKey(person), () => ({ named: person, lines: 0 }));
		one.lines += 1;
		const other = entryOf(works, workKey(work), () => {
			return { named: work, lines: 0, isBillable: false };
		});
		other.lines += 1;
		if (readBillable(cellOf(cells, how, "billable")) !== false) other.isBillable = true;
	}
	return {
		...{ lines: Math.max(0, lines), order: order.found() },
		people: [...people].map(([key, { named, ...rest }]) => ({ key, ...named, ...rest })),
		works: [...works].map(([key, { named, ...rest }]) => ({ key, ...named, ...rest })),
	};
}

function entryOf<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
	const known = map.get(key);
	if (known) return known;
	const made = make();
	map.set(key, made);
	return made;
}

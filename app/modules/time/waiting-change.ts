import type { EntryFields } from "./entry-fields.ts";
import { readCell } from "./read-cell.ts";
import type { SheetEntry } from "./week-sheet.ts";

/** An edit of an entry that the server does not hold yet: shown at once, kept on the device, sent in its turn. */
export type WaitingChange = {
	/** Where it is sent to. */
	path: "/time/entries/edits" | "/time/entries/billing";
	/** The entry as it was seen when it was edited first. */
	entry: Pick<SheetEntry, "id" | "version" | "date">;
	fields: EntryFields;
	/** What it is on, for people: "Payroll migration, Data mapping, Wed 23 Sep". */
	label: string;
	status: { kind: "sending" | "waiting" } | { kind: "refused"; message: string };
};

export type WaitingEvent =
	| { type: "edited"; change: WaitingChange }
	| { type: "restored"; changes: readonly WaitingChange[] }
	| { type: "unreached" | "dropped"; change: WaitingChange }
	| { type: "refused"; change: WaitingChange; message: string }
	/** `version` is the entry's now. */
	| { type: "taken"; change: WaitingChange; version: number }
	/** To be sent once more, over what is there now. */
	| { type: "insisted"; change: WaitingChange; version: number }
	| { type: "retried" };

/** The edits that wait, in the order in which they were made. Nothing goes but by being taken or dropped. Pure. */
export function waitingChanges(
	list: readonly WaitingChange[],
	event: WaitingEvent,
): readonly WaitingChange[] {
	switch (event.type) {
		case "edited":
			return joined(list, event.change);
		case "restored":
			return event.changes.reduce(addRestored, list);
		case "unreached":
			return replaced(list, event.change, { ...event.change, status: { kind: "waiting" } });
		case "refused": {
			const status = { kind: "refused", message: event.message } as const;
			return replaced(list, event.change, { ...event.change, status });
		}
		case "insisted":
			return replaced(list, event.change, again(event.change, event.version));
		case "dropped":
			return list.filter((each) => each !== event.change);
		case "taken":
			return list.flatMap((each) => {
				if (keyOf(each) !== keyOf(event.change)) return [each];
				return each === event.change ? [] : [again(each, event.version)];
			});
		case "retried":
			return list.map((each) =>
				each.status.kind === "waiting" ? { ...each, status: { kind: "sending" } } : each,
			);
		default:
			return event satisfies never;
	}
}

/** Names an edit among those that wait: one for an entry and an address. */
export function keyOf({ path, entry }: WaitingChange): string {
	return `${path} ${entry.id}`;
}

/** The entries as they will be when what waits is saved; what was refused does not count. */
export function asWaited(
	entries: readonly SheetEntry[],
	changes: readonly WaitingChange[],
): readonly SheetEntry[] {
	const counted = changes.filter(({ status }) => status.kind !== "refused");
	if (counted.length === 0) return entries;
	return entries.map((entry) => {
		const own = counted.filter((change) => change.entry.id === entry.id);
		return own.reduce((now, { fields }) => shown(fields, now), entry);
	});
}

function shown({ note, tags, time, billable }: EntryFields, entry: SheetEntry): SheetEntry {
	const reading = time === undefined ? null : readCell(time);
	const override = billable === "" ? null : billable === "yes";
	return {
		...entry,
		...(note !== undefined && { note }),
		...(tags !== undefined && { tagIds: tags.split(" ").filter(Boolean) }),
		...(reading?.kind === "minutes" && { minutes: reading.minutes }),
		...(billable !== undefined && {
			billableOverride: override,
			billable: override ?? entry.billable,
		}),
	};
}

/** A second edit joins the first, which knows what was seen. */
function joined(list: readonly WaitingChange[], change: WaitingChange): WaitingChange[] {
	const earlier = list.find((each) => keyOf(each) === keyOf(change));
	if (!earlier) return [...list, change];
	const fields = { ...earlier.fields, ...change.fields };
	return list.map((each) =>
		each === earlier ? { ...change, entry: earlier.entry, fields } : each,
	);
}

function addRestored(
	list: readonly WaitingChange[],
	change: WaitingChange,
): readonly WaitingChange[] {
	if (list.some((each) => keyOf(each) === keyOf(change))) return list;
	const { kind } = change.status;
	return [...list, kind === "waiting" ? { ...change, status: { kind: "sending" } } : change];
}

function again(change: WaitingChange, version: number): WaitingChange {
	return { ...change, entry: { ...change.entry, version }, status: { kind: "sending" } };
}

/** Only what was not edited meanwhile. */
function replaced(
	list: readonly WaitingChange[],
	was: WaitingChange,
	now: WaitingChange,
): WaitingChange[] {
	return list.map((each) => (each === was ? now : each));
}

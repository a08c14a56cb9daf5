import { expect, test } from "vitest";
import {
	asWaited,
	type WaitingChange,
	type WaitingEvent,
	waitingChanges,
} from "#app/modules/time/waiting-change.ts";
import { MONDAY, sheetEntry } from "./arbitrary-week.ts";

const entry = sheetEntry({ id: "e", minutes: 60 });

function edit(fields: WaitingChange["fields"]): WaitingChange {
	const status = { kind: "sending" } as const;
	return { path: "/time/entries/edits", entry, fields, label: "Mapping, Mon", status };
}

function after(...events: WaitingEvent[]) {
	return events.reduce<readonly WaitingChange[]>(waitingChanges, []);
}

test("what waits is shown as if it were saved; what was refused is not", () => {
	const change = edit({ note: "Codes", time: "1h30", tags: "t1 t2", billable: "no" });
	expect(asWaited([entry], [change])).toEqual([
		{
			...entry,
			...{ note: "Codes", minutes: 90, tagIds: ["t1", "t2"] },
			...{ billable: false, billableOverride: false },
		},
	]);
	const refused = after({ type: "edited", change }, { type: "refused", change, message: "No" });
	expect(asWaited([entry], refused)).toEqual([entry]);
});

test("a second edit of an entry joins the first and keeps what was seen then", () => {
	const later = { ...edit({ tags: "t1" }), entry: { ...entry, version: 7 } };
	const list = after(
		{ type: "edited", change: edit({ note: "Codes" }) },
		{ type: "edited", change: later },
	);
	expect(list).toMatchObject([{ entry: { version: 1 }, fields: { note: "Codes", tags: "t1" } }]);
});

test("an edit that was typed over while it was on its way is sent again, over the new version", () => {
	const first = edit({ note: "Codes" });
	const list = after(
		{ type: "edited", change: first },
		{ type: "edited", change: edit({ note: "Grade codes" }) },
		{ type: "taken", change: first, version: 2 },
	);
	expect(list).toMatchObject([{ entry: { version: 2 }, fields: { note: "Grade codes" } }]);
	expect(list[0]?.status.kind).toBe("sending");
	expect(waitingChanges(list, { type: "taken", change: list[0] ?? first, version: 3 })).toEqual([]);
});

test("what nobody took waits until it is tried again, and is never dropped by itself", () => {
	const change = edit({ note: "Codes" });
	const waiting = after({ type: "edited", change }, { type: "unreached", change });
	expect(waiting).toMatchObject([{ status: { kind: "waiting" } }]);
	expect(waitingChanges(waiting, { type: "retried" })).toMatchObject([
		{ status: { kind: "sending" } },
	]);
	expect(after({ type: "restored", changes: waiting })).toMatchObject([
		{ entry: { date: MONDAY }, status: { kind: "sending" } },
	]);
});

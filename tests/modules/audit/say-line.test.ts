import { expect, test } from "vitest";
import { usualWriting } from "#app/lib/writing.ts";
import { sayLine } from "#app/modules/audit/say-line.ts";
import { auditActions, wordsOf } from "#app/modules/audit/vocabulary.ts";
import type { AuditFacts } from "#app/modules/audit/words.ts";
import { timeAuditWords } from "#app/modules/time/audit-words.ts";

const [ann, bo, client] = [
	"01999999-0000-7000-8000-000000000001",
	"01999999-0000-7000-8000-000000000002",
	"01999999-0000-7000-8000-000000000003",
];
const names = new Map([
	[ann, "Ann Bester"],
	[bo, "Bo Nkosi"],
	[client, "Cape Harbour"],
]);
const telling = {
	nameOf: (id: string) => names.get(id),
	pathOf: (id: string) => (names.has(id) ? `/of/${id}` : undefined),
	moment: (at: Date) => at.toISOString().slice(0, 10),
	writing: usualWriting,
};

function said(facts: Partial<AuditFacts>) {
	const nothing = { objectType: "member", objectId: null, before: null, after: null };
	const line = { action: "", actorKind: "member", actorId: ann ?? "", ...nothing, ...facts };
	const { who, did, object, rest, ...more } = sayLine(line, telling);
	return { text: `${who} ${did}${object}${rest}`, ...more };
}

test.each(auditActions)("%s is said in words, whatever its line holds", (action) => {
	for (const part of [null, {}, { name: "x", until: "2026-11-22T10:00:00.000Z", entries: [] }, 7]) {
		const { text, area } = said({ action, objectType: "thing", before: part, after: part });
		expect(text).not.toMatch(/undefined|null|\[object|\{|Invalid/);
		expect(text.length).toBeGreaterThan("Ann Bester ".length);
		expect(area).not.toBe("");
	}
});

test("an action that nobody records any more is told by its name", () => {
	expect(said({ action: "leave-request:approve" }).text).toBe("Ann Bester leave request approve");
	expect(wordsOf("toString").say).toBe("toString");
});

test("a change names who, what, and each field that differs as it was and became", () => {
	const { text, path, changes } = said({
		...{ action: "client:change", objectType: "client", objectId: client ?? "" },
		before: { name: "Cape", note: "", isInternal: false },
		after: { name: "Cape Harbour", note: "Quayside", isInternal: false },
	});
	expect(text).toBe("Ann Bester changed the client Cape Harbour");
	expect(path).toBe(`/of/${client}`);
	expect(changes).toEqual([
		{ label: "Name", before: "Cape", after: "Cape Harbour" },
		{ label: "Note", before: null, after: "Quayside" },
	]);
});

test("ids are said by name, days and truth values in words", () => {
	const { changes } = said({
		...{ action: "project:create", objectType: "project" },
		after: { clientId: client, billable: true, startsOn: "2026-09-01", tasks: ["Plan", "Do"] },
	});
	expect(changes).toEqual([
		{ label: "Client", before: null, after: "Cape Harbour" },
		{ label: "Billable", before: null, after: "yes" },
		{ label: "First day", before: null, after: "1 Sep 2026" },
		{ label: "Tasks", before: null, after: "Plan, Do" },
	]);
});

test("of before and after nothing is shown that the module does not name", () => {
	const { changes } = said({
		...{ action: "member:deactivate", objectId: bo ?? "" },
		before: { passwordHash: "$argon2id$", email: "bo@acme.example" },
		after: { token: "secret" },
	});
	expect(changes).toEqual([]);
});

test("who does it to themselves is not named twice", () => {
	const own = { objectId: ann ?? "" };
	expect(said({ ...own, action: "session:start" }).text).toBe("Ann Bester signed in");
	expect(said({ ...own, action: "session:end" }).text).toBe("Ann Bester signed out");
	expect(said({ ...own, action: "session:end", after: { ended: 2 } }).text).toBe(
		"Ann Bester signed other browsers out",
	);
	expect(said({ ...own, action: "member:rename" }).text).toBe("Ann Bester changed their name");
	expect(said({ ...own, action: "passkey:add", after: { name: "Laptop" } }).text).toBe(
		"Ann Bester added the passkey Laptop",
	);
	const other = { objectId: bo ?? "", action: "session:end", after: { ended: 2 } };
	expect(said(other).text).toBe("Ann Bester signed Bo Nkosi out everywhere");
});

test("support, jobs and the product itself are said as what they are", () => {
	const look = { action: "support-visit:look", after: { name: "Kavitha", path: "/people" } };
	expect(said({ ...look, actorKind: "staff" }).text).toBe(
		"Kavitha of Crowdminder looked at /people",
	);
	expect(said({ action: "support-consent:expire", actorKind: "system" }).text).toBe(
		"Crowdminder ended what support may see: its time was up",
	);
	expect(said({ action: "override:lend", actorKind: "job" }).text).toMatch(/^A job of Crowdminder/);
});

test("time is told by cell: task, day, before and after, never a note", () => {
	const task = client;
	const entry = { taskId: task, date: "2026-09-23", minutes: 90, note: "with the mayor" };
	const { text, path, changes } = said({
		...{ action: "time-entry:capture", objectType: "timesheet", objectId: ann ?? "" },
		before: { entries: [entry], rows: [] },
		after: { entries: [{ ...entry, minutes: 174 }], rows: [] },
	});
	expect(text).toBe("Ann Bester changed their time on Cape Harbour");
	expect(path).toBe(`/time/team/${ann}/2026-09-23`);
	expect(changes).toEqual([{ label: "Cape Harbour, Wed 23 Sep", before: "1:30", after: "2:54" }]);
});

test("time that was written for somebody else is told with whose it is", () => {
	const entry = { taskId: client, date: "2026-09-23", minutes: 90 };
	const after = { entries: [entry], rows: [], date: "2026-09-23" };
	const byOwnHand = ["time-entry:timer"];
	const actions = Object.keys(timeAuditWords.actions).filter(
		(action) => !action.startsWith("tag:") && !byOwnHand.includes(action),
	);
	for (const action of actions) {
		const line = { action, objectType: "timesheet", objectId: bo ?? "", after };
		expect(said(line).text).toContain("Bo Nkosi’s");
	}
	expect(actions.length).toBeGreaterThan(8);
});

test("a setting is told in its own words, also where null is its usual value", () => {
	const { text, path, changes } = said({
		...{ action: "setting:change", objectType: "setting", objectId: "WEEK_START" },
		...{ before: null, after: 7 },
	});
	expect(text).toBe("Ann Bester changed First day of the week");
	expect(path).toBe("/settings/time#WEEK_START");
	expect(changes).toEqual([{ label: "First day of the week", before: "Monday", after: "Sunday" }]);
});

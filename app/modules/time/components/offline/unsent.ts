import type { Draft } from "../../sheet-state.ts";
import type { CellKey } from "../../stored-entry.ts";
import { keyOf, type WaitingChange } from "../../waiting-change.ts";
import { openUnsent, type UnsentDb } from "./device-db.ts";
import { thisTab } from "./tab.ts";

export type Unsent = { drafts: Draft[]; changes: WaitingChange[] };
type Drafts = Readonly<Record<CellKey, Draft>>;

let opened: Promise<UnsentDb | null> | undefined;

/** One connection a page. */
function device(): Promise<UnsentDb | null> {
	opened ??= openUnsent();
	return opened;
}

/** Writes what changed among the drafts of this tab. Answers whether the device keeps anything at all. */
export async function keepDrafts(memberId: string, before: Drafts, now: Drafts): Promise<boolean> {
	const db = await device();
	if (!db) return false;
	const write = db.transaction("drafts", "readwrite");
	for (const draft of Object.values(now)) {
		const key = `${draft.taskId}/${draft.date}` as const;
		if (before[key] === draft) continue;
		await write.store.put({ memberId, tab: thisTab, key, at: Date.now(), draft });
	}
	for (const key of Object.keys(before)) {
		if (!Object.hasOwn(now, key)) await write.store.delete([memberId, thisTab, key]);
	}
	await write.done;
	return true;
}

/** Writes the changes of this tab that wait, in place of what it kept before. */
export async function keepChanges(
	memberId: string,
	changes: readonly WaitingChange[],
): Promise<void> {
	const db = await device();
	if (!db) return;
	const write = db.transaction("changes", "readwrite");
	await write.store.delete(ofTab(memberId, thisTab));
	for (const [index, change] of changes.entries()) {
		const key = keyOf(change);
		await write.store.put({ memberId, tab: thisTab, key, at: Date.now() + index, change });
	}
	await write.done;
}

/** The tabs that left something of a member here. */
export async function tabsOf(memberId: string): Promise<string[]> {
	const db = await device();
	if (!db) return [];
	const all = IDBKeyRange.bound([memberId], [memberId, []]);
	const keys = [...(await db.getAllKeys("drafts", all)), ...(await db.getAllKeys("changes", all))];
	return [...new Set(keys.map(([, tab]) => tab))];
}

/** Makes what a tab left this one's, and answers it in the order in which it was typed. */
export async function takeOver(memberId: string, tab: string): Promise<Unsent> {
	const db = await device();
	if (!db) return { drafts: [], changes: [] };
	const move = db.transaction(["drafts", "changes"], "readwrite");
	const drafts = move.objectStore("drafts");
	const changes = move.objectStore("changes");
	const typed = await drafts.getAll(ofTab(memberId, tab));
	const edited = await changes.getAll(ofTab(memberId, tab));
	if (tab !== thisTab) {
		await drafts.delete(ofTab(memberId, tab));
		await changes.delete(ofTab(memberId, tab));
		for (const each of typed) await drafts.put({ ...each, tab: thisTab });
		for (const each of edited) await changes.put({ ...each, tab: thisTab });
	}
	await move.done;
	return {
		drafts: typed.sort((a, b) => a.at - b.at).map(({ draft }) => draft),
		changes: edited.sort((a, b) => a.at - b.at).map(({ change }) => change),
	};
}

function ofTab(memberId: string, tab: string): IDBKeyRange {
	return IDBKeyRange.bound([memberId, tab], [memberId, tab, []]);
}

import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { onDevice } from "#app/ui/device.ts";
import type { Draft } from "../../sheet-state.ts";
import type { WaitingChange } from "../../waiting-change.ts";
import type { WeekPageData } from "../../week-page.ts";

/** A week as a member last saw it here. */
export type SeenWeek = {
	memberId: string;
	first: string;
	/** The build that wrote it: another one may not understand it. */
	build: string;
	/** Milliseconds since 1970. */
	seenAt: number;
	page: WeekPageData;
};

type Held = {
	memberId: string;
	/** The tab that sends it; another takes it over when that one is gone. */
	tab: string;
	key: string;
	at: number;
};
export type KeptDraft = Held & { draft: Draft };
export type KeptChange = Held & { change: WaitingChange };

interface SeenSchema extends DBSchema {
	weeks: { key: [string, string]; value: SeenWeek };
}

interface UnsentSchema extends DBSchema {
	drafts: { key: [string, string, string]; value: KeptDraft };
	changes: { key: [string, string, string]; value: KeptChange };
}

export type UnsentDb = IDBPDatabase<UnsentSchema>;

/** Null where the browser keeps nothing, as in some private windows. */
export function openSeen(): Promise<IDBPDatabase<SeenSchema> | null> {
	return orNull(() =>
		openDB<SeenSchema>(onDevice.seen, 1, {
			upgrade: (db) => void db.createObjectStore("weeks", { keyPath: ["memberId", "first"] }),
			blocking: giveWay,
		}),
	);
}

/** Null where the browser keeps nothing, as in some private windows. */
export function openUnsent(): Promise<UnsentDb | null> {
	return orNull(() =>
		openDB<UnsentSchema>(onDevice.unsent, 1, {
			upgrade(db) {
				db.createObjectStore("drafts", { keyPath: ["memberId", "tab", "key"] });
				db.createObjectStore("changes", { keyPath: ["memberId", "tab", "key"] });
			},
			blocking: giveWay,
		}),
	);
}

/** Lets a database be deleted that this page still has open. */
function giveWay(_now: number, _wanted: number | null, event: IDBVersionChangeEvent): void {
	if (event.target instanceof IDBDatabase) event.target.close();
}

async function orNull<T>(open: () => Promise<T>): Promise<T | null> {
	if (!("indexedDB" in globalThis)) return null;
	return open().catch(() => null);
}

import { useRevalidator } from "@remix-run/react";
import { useMemo, useRef, useState } from "react";
import { notTaken } from "#app/modules/time/components/not-taken.ts";
import { postTimesheet, type Sent } from "#app/modules/time/components/post-timesheet.ts";
import { useToast } from "#app/ui/toast-region.tsx";
import type { DayAnswer } from "../day-answer.ts";
import type { DayEntry } from "../day-entry.ts";
import type { Stretch } from "../day-frame.ts";

/** Where an entry was put that the server has not said yet, and what it was before. */
type Moved = Stretch & { version: number };

export type DayChanges = {
	/** Where a block stands, as it was last put. */
	placeOf: (entry: DayEntry) => Stretch | null;
	/** Shows a block elsewhere, not yet sent. */
	show: (entry: DayEntry, to: Stretch) => void;
	move: (entry: DayEntry, to: Stretch) => Promise<void>;
	remove: (entry: DayEntry) => Promise<void>;
	/** Takes the newest change made here back. */
	undo: () => Promise<void>;
};

/** Moves and removes entries of a day in place; what is refused goes back to where it was, and is told why. */
export function useDayChanges(date: string): DayChanges {
	const toast = useToast();
	const { revalidate } = useRevalidator();
	const [moved, setMoved] = useState<Readonly<Record<string, Moved>>>({});
	const { made, turn, versions } = useRef<Ledger>(newLedger()).current;
	return useMemo(() => {
		const versionOf = ({ id, version }: DayEntry) => Math.max(version, versions.get(id) ?? 0);
		const settle = (sent: Sent<DayAnswer>): boolean => {
			revalidate();
			if (sent.kind !== "answered") {
				toast({ text: notTaken(sent), icon: "circle-alert" });
				return false;
			}
			const { changeId, said } = sent.answer;
			if (changeId) made.push(changeId);
			toast(changeId ? { text: said, undo } : { text: said });
			return true;
		};
		const undo = async () => {
			const change = made.pop();
			if (!change) return toast({ text: "Nothing was changed here yet." });
			const fields = { change, week: date };
			const sent = await postTimesheet<{ said: { text: string } | null }>("/time/undo", fields);
			if (sent.kind === "answered") toast(sent.answer.said ?? { text: "Put back." });
			else toast({ text: notTaken(sent), icon: "circle-alert" });
			revalidate();
		};
		/** One after another, each from the version that the one before made. */
		const post = (entry: DayEntry, act: string, fields: Readonly<Record<string, string>> = {}) => {
			const send = async () => {
				const version = versionOf(entry);
				const body = { ...fields, version: String(version), date };
				const sent = await postTimesheet<DayAnswer>(`/time/entries/${entry.id}/${act}`, body);
				const isTaken = settle(sent);
				if (isTaken) versions.set(entry.id, version + 1);
				return isTaken;
			};
			turn.last = turn.last.then(send, send);
			return turn.last;
		};
		const show = (entry: DayEntry, to: Stretch) =>
			setMoved((now) => ({ ...now, [entry.id]: { ...to, version: versionOf(entry) } }));
		const forget = ({ id }: DayEntry) =>
			setMoved((now) => Object.fromEntries(Object.entries(now).filter(([key]) => key !== id)));
		const move = async (entry: DayEntry, to: Stretch) => {
			show(entry, to);
			const fields = { from: String(to.from), minutes: String(to.minutes) };
			if (!(await post(entry, "move", fields))) forget(entry);
		};
		const remove = async (entry: DayEntry) => void (await post(entry, "removal"));
		const placeOf = ({ id, version, times, minutes }: DayEntry) => {
			const last = moved[id];
			if (times && last && version <= last.version) return last;
			return times && { from: times.from, minutes };
		};
		return { placeOf, show, undo, remove, move };
	}, [toast, revalidate, moved, made, turn, versions, date]);
}

/** Changes made here, newest last; the one that is under way; the versions that they made. */
type Ledger = { made: string[]; turn: { last: Promise<boolean> }; versions: Map<string, number> };

function newLedger(): Ledger {
	return { made: [], turn: { last: Promise.resolve(true) }, versions: new Map() };
}

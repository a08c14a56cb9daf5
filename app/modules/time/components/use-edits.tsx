import { useRevalidator } from "@remix-run/react";
import { type Dispatch, useEffect, useReducer, useRef, useState } from "react";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import type { ChangeHistory } from "../change-history.ts";
import type { MovedVersions } from "../moved-versions.ts";
import type { SheetEvent } from "../sheet-state.ts";
import type { WeekAnswer } from "../timesheet-answer.ts";
import { type WaitingChange, type WaitingEvent, waitingChanges } from "../waiting-change.ts";
import type { OwnWeek } from "../week-page.ts";
import { postTimesheet, type Sent, type Unreached } from "./post-timesheet.ts";
import type { SaveQueue } from "./use-queue.tsx";

export type Edits = {
	list: readonly WaitingChange[];
	tell: Dispatch<WaitingEvent>;
	/** Why what waits was not taken. */
	unreached: Unreached | null;
};

type Around = {
	week: OwnWeek;
	dispatch: Dispatch<SheetEvent>;
	queue: SaveQueue;
	versions: MovedVersions;
	history: ChangeHistory;
};

/** Sends edits of entries one after the other, after the cells that were typed before; keeps what is not taken. */
export function useEdits({ week, dispatch, queue, versions, history }: Around): Edits {
	const { first, memberId } = week;
	const [list, tell] = useReducer(waitingChanges, []);
	const [unreached, setUnreached] = useState<Unreached | null>(null);
	const { revalidate } = useRevalidator();
	const isUnderWay = useRef(false);
	const settle = (change: WaitingChange, sent: Sent<WeekAnswer>) => {
		isUnderWay.current = false;
		if (sent.kind === "unreached") {
			setUnreached(sent.why);
			return tell({ type: "unreached", change });
		}
		if (sent.kind === "refused") {
			tell({ type: "refused", change, message: sent.message });
			return revalidate();
		}
		const { entries } = sent.answer.week;
		const { id, version } = change.entry;
		const now = entries.find((entry) => entry.id === id)?.version ?? versions.now(change.entry);
		versions.note(id, version, now);
		if (sent.answer.changeId) history.note(sent.answer.changeId);
		dispatch({ type: "loaded", week: sent.answer.week });
		tell({ type: "taken", change, version: now });
	};
	useEffect(() => {
		const next = list.find(({ status }) => status.kind === "sending");
		if (!next || isUnderWay.current) return;
		isUnderWay.current = true;
		void queue
			.inTurn(() => postTimesheet<WeekAnswer>(next.path, formOf(next, first, versions), memberId))
			.then((sent) => settle(next, sent));
	});
	return { list, tell, unreached };
}

function formOf({ entry, fields }: WaitingChange, week: CalendarDate, versions: MovedVersions) {
	const version = versions.now(entry);
	return { ...fields, week, entry: `${entry.date} ${entry.id} ${version}` };
}

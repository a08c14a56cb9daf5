import { useEffect, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/hydrated.ts";
import { Icon } from "#app/ui/icon.tsx";
import { draftsOf } from "../sheet-state.ts";
import { useOpenWeek } from "./use-week.tsx";

/** Whether everything is kept, and the way back from the last change. Without scripts: the button that saves. */
export function SaveStatus() {
	const { saving, state, edits, undo, redo } = useOpenWeek();
	const waiting = [...draftsOf(state), ...edits.list].filter(
		({ status }) => status.kind === "waiting",
	);
	const unsaved = draftsOf(state).length + edits.list.length;
	const ago = useAgo(saving.savedAt);
	if (!useHydrated())
		return (
			<Button kind="primary" className="ml-auto">
				Save week
			</Button>
		);
	return (
		<span className="ml-auto flex min-h-8 items-center gap-1.5 max-md:w-full">
			<Status isSending={saving.isSending} waiting={waiting.length} unsaved={unsaved} ago={ago} />
			{saving.savedAt !== null && (
				<>
					<Button type="button" kind="ghost" size="sm" onClick={undo}>
						Undo
					</Button>
					<Button type="button" kind="ghost" size="sm" onClick={redo}>
						Redo
					</Button>
				</>
			)}
		</span>
	);
}

type StatusProps = { isSending: boolean; waiting: number; unsaved: number; ago: string };

function Status({ isSending, waiting, unsaved, ago }: StatusProps) {
	if (isSending)
		return (
			<>
				<Icon name="cloud-upload" />
				Saving
			</>
		);
	if (waiting > 0)
		return (
			<>
				<Icon name="cloud-off" />
				{waiting === 1
					? "1 change waits for a connection"
					: `${waiting} changes wait for a connection`}
			</>
		);
	if (unsaved > 0)
		return (
			<>
				<Icon name="cloud-off" />
				{unsaved === 1 ? "1 change is not saved yet" : `${unsaved} changes are not saved yet`}
			</>
		);
	return (
		<>
			<Icon name="cloud-check" />
			Saved{ago}
		</>
	);
}

const STEP = 10_000;

/** " just now", " 20 seconds ago"; nothing when nothing was saved here yet. */
function useAgo(since: number | null): string {
	const [now, setNow] = useState(() => Date.now());
	useEffect(() => {
		if (since === null) return;
		setNow(Date.now());
		const timer = setInterval(() => setNow(Date.now()), STEP);
		return () => clearInterval(timer);
	}, [since]);
	if (since === null) return "";
	const seconds = Math.round(Math.max(0, now - since) / STEP) * 10;
	if (seconds === 0) return " just now";
	if (seconds < 60) return ` ${seconds} seconds ago`;
	const minutes = Math.floor(seconds / 60);
	return minutes === 1 ? " a minute ago" : ` ${minutes} minutes ago`;
}

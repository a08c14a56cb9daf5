import { useEffect, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/hydrated.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useOpenWeek } from "./use-week.tsx";

/** Whether everything is kept, and the way back from the last change. Without scripts: the button that saves. */
export function SaveStatus() {
	const { saving, undo } = useOpenWeek();
	const ago = useAgo(saving.savedAt);
	if (!useHydrated())
		return (
			<Button kind="primary" className="ml-auto">
				Save week
			</Button>
		);
	return (
		<span className="ml-auto flex min-h-8 items-center gap-1.5 max-md:w-full">
			<Icon name={saving.isSending ? "cloud-upload" : "cloud-check"} />
			{saving.isSending ? "Saving" : `Saved${ago}`}
			{saving.savedAt !== null && (
				<Button type="button" kind="ghost" size="sm" onClick={undo}>
					Undo
				</Button>
			)}
		</span>
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

import { createContext, useContext } from "react";
import { IconButton } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/hydrated.ts";
import type { SheetTask } from "../week-sheet.ts";

/** The timer as rows of the sheet know it: whoever has timers provides it around the pages. */
export type RowTimer = {
	/** The task on which one runs. */
	taskId: string | null;
	/** Stops it where it runs, else starts it there. */
	toggle: (taskId: string) => void;
};

const Around = createContext<RowTimer | null>(null);
export const RowTimerProvider = Around.Provider;

/** Null for who has none. */
export function useRowTimer(): RowTimer | null {
	return useContext(Around);
}

/** Starts the timer on a row, and stops it. */
export function RowTimerButton({ task }: { task: SheetTask }) {
	const timer = useRowTimer();
	const isLive = useHydrated();
	if (!timer || !isLive) return null;
	const isRunning = timer.taskId === task.id;
	return (
		<IconButton
			icon={isRunning ? "circle-stop" : "play"}
			label={`${isRunning ? "Stop" : "Start"} timer on ${task.project}, ${task.name}`}
			className={isRunning ? "!text-accent" : "md:opacity-60 md:hover:opacity-100"}
			onClick={() => timer.toggle(task.id)}
		/>
	);
}

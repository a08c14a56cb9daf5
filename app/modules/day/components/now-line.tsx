import { useEffect, useState } from "react";
import { useWriting } from "#app/ui/writing.tsx";
import { clockAt } from "../clock-at.ts";
import type { OpenDay } from "../open-day.server.ts";
import { placed } from "./placed.ts";

type NowLineProps = { day: Pick<OpenDay, "date" | "zone" | "minutes">; now: number; top: number };

/** Where the day stands; goes on by itself. */
export function NowLine({ day, now: atFirst, top }: NowLineProps) {
	const writing = useWriting();
	const [now, setNow] = useState(atFirst);
	useEffect(() => {
		setNow(atFirst);
		const timer = setInterval(() => setNow((minute) => Math.min(minute + 1, day.minutes)), 60_000);
		return () => clearInterval(timer);
	}, [atFirst, day.minutes]);
	return (
		<div
			className="day-at pointer-events-none z-1 flex items-center"
			{...placed(Math.max(0, now - top))}
			aria-hidden="true"
		>
			<span className="-mt-2 h-4 w-10 rounded-sm bg-accent text-center text-xs font-semibold text-on-accent">
				{clockAt(day.zone, day.date, now, writing).replace(/ .M$/, "")}
			</span>
			<span className="-mt-2 ml-1.5 size-2 rounded-full bg-accent" />
			<span className="-mt-2 h-px flex-1 bg-accent" />
		</div>
	);
}

import { Link } from "@remix-run/react";
import type { KeyboardEvent } from "react";
import { formatMinutes } from "#app/lib/duration.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useWriting } from "#app/ui/writing.tsx";
import { minuteOnClock } from "../clock-at.ts";
import { dayAddress } from "../day-address.ts";
import type { DayEntry } from "../day-entry.ts";
import type { Stretch } from "../day-frame.ts";
import type { Lane } from "../lanes.ts";
import { placed } from "./placed.ts";

type BlockProps = {
	entry: DayEntry;
	/** Where it stands, as it is pulled or was put last. */
	at: Stretch;
	lane: Lane;
	/** The first minute that the line shows. */
	top: number;
	isOpen: boolean;
	isPulled: boolean;
	/** Null where the day takes no change. */
	onKeyDown: ((event: KeyboardEvent) => void) | null;
	onBlur: () => void;
};

/** An entry on the line of its day: pressed it opens its form, pulled or by arrows it moves. */
export function Block(props: BlockProps) {
	const { entry, at, lane, top, isOpen, isPulled, onKeyDown, onBlur } = props;
	const writing = useWriting();
	const times = [at.from, at.from + at.minutes]
		.map((minute) => minuteOnClock(entry, minute, writing))
		.join("–");
	return (
		<li
			className="day-at day-lane pb-px"
			{...placed(at.from - top)}
			data-lane={lane.lane}
			data-lanes={lane.of}
			data-entry={onKeyDown ? entry.id : undefined}
		>
			<div className="day-for relative" {...placed(at.minutes)}>
				<Link
					to={dayAddress(entry.date, { entry: entry.id })}
					preventScrollReset
					draggable={false}
					className="day-block h-full"
					aria-current={isOpen ? "true" : undefined}
					data-pulled={isPulled ? "" : undefined}
					onKeyDown={onKeyDown ?? undefined}
					onBlur={onBlur}
				>
					<Face entry={entry} minutes={at.minutes} times={times} />
				</Link>
				{onKeyDown && <Grips />}
			</div>
		</li>
	);
}

/** What is read on a block; a low one has one line. */
function Face({ entry, minutes, times }: { entry: DayEntry; minutes: number; times: string }) {
	const { project, task, billable } = entry;
	const hasOneLine = isLow({ minutes });
	return (
		<>
			<span className="day-tone" data-tone={billable ? "billable" : "internal"} />
			<span className={hasOneLine ? "min-w-0 flex-1 self-center" : "min-w-0 flex-1 py-1.5"}>
				<span className="block truncate text-sm font-semibold">
					{project}
					<span className="font-normal text-ink-2">, {task}</span>
				</span>
				{!hasOneLine && (
					<span className="block truncate text-xs text-ink-3">{detailsOf(entry)}</span>
				)}
			</span>
			<span
				className={classNames(
					"text-right whitespace-nowrap",
					hasOneLine ? "flex items-baseline gap-2 self-center" : "py-1.5",
				)}
			>
				<span className="text-sm font-semibold">{formatMinutes(minutes)}</span>
				<span className={classNames("text-xs text-ink-3", !hasOneLine && "block")}>{times}</span>
				{!billable && <span className="sr-only"> not billed</span>}
			</span>
		</>
	);
}

function isLow({ minutes }: Pick<Stretch, "minutes">): boolean {
	return minutes < 40;
}

function detailsOf({ client, note }: DayEntry): string {
	return [client, note].filter(Boolean).join(". ");
}

/** What a finger pulls a block by, and its two ends. */
function Grips() {
	return (
		<>
			<span className="day-handle" data-pull="whole" />
			<span className="day-grip top-0" data-pull="start" />
			<span className="day-grip bottom-0" data-pull="end" />
		</>
	);
}

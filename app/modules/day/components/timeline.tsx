import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { formatMinutes } from "#app/lib/duration.ts";
import { clockMinuteText } from "#app/lib/moment-text.ts";
import { useWriting } from "#app/ui/writing.tsx";
import { blockAct } from "../block-key.ts";
import { minuteOnClock } from "../clock-at.ts";
import type { DayEntry } from "../day-entry.ts";
import { type Stretch, shownHours } from "../day-frame.ts";
import { gapsBetween } from "../gaps.ts";
import { type Lane, laneOf } from "../lanes.ts";
import { pulled } from "../move-block.ts";
import type { OpenDay } from "../open-day.server.ts";
import { Block } from "./block.tsx";
import { Gap } from "./gap.tsx";
import { NowLine } from "./now-line.tsx";
import { placed } from "./placed.ts";
import { RunningBlock, useRunningStretch } from "./running-block.tsx";
import type { DayChanges } from "./use-day-changes.tsx";
import { usePulling } from "./use-pulling.tsx";

type TimelineProps = {
	day: OpenDay;
	changes: DayChanges;
	/** The entry whose form is open. */
	openId: string | null;
	isReadOnly: boolean;
	/** Opens the form of a new entry with this stretch. */
	onDraw: (stretch: Stretch) => void;
};

/** Keys are gathered for so long before they are sent, in ms. */
const pause = 600;

/** The hours of a day and what they went into: pulled by a pointer, moved by keys. */
export function Timeline({ day, changes, openId, isReadOnly, onDraw }: TimelineProps) {
	const writing = useWriting();
	const spoken = useRef<HTMLParagraphElement>(null);
	const timed = day.entries.flatMap((entry) => {
		const at = changes.placeOf(entry);
		return at ? [{ entry, ...at }] : [];
	});
	const now = day.now === null ? [] : [{ from: day.now, minutes: 0 }];
	const running = useRunningStretch(day);
	const runs = running ? [running] : [];
	const shown = shownHours(day.marks, [...timed, ...now, ...runs]);
	const limits = { step: day.interval, minutesOfDay: day.minutes };
	const keys = useMovedByKeys(changes);
	const blockOf = (id: string) => timed.find(({ entry }) => entry.id === id);
	const { pulling, handlers } = usePulling({
		...{ shown, ...limits, blockOf },
		onPulled: (id, to) => {
			const block = blockOf(id);
			if (block && (to.from !== block.from || to.minutes !== block.minutes))
				void changes.move(block.entry, to);
		},
		onDrawn: (stretch) => onDraw(stretch.minutes > 0 ? stretch : untilNext(stretch, timed, day)),
	});
	const blocks = timed.map((block) =>
		pulling?.id === block.entry.id ? { ...block, ...pulling.stretch } : block,
	);
	const lanes = laneOf<Stretch>([...blocks, ...runs]);
	const onKeyDown = (entry: DayEntry, at: Stretch) => (event: KeyboardEvent) => {
		const act = blockAct(event);
		if (!act) return;
		event.preventDefault();
		if (act.kind === "remove") return void changes.remove(entry);
		const to = pulled(at, act.pull, act.by * day.interval, limits);
		keys.put(entry, to);
		if (spoken.current) {
			const ends = [to.from, to.from + to.minutes];
			spoken.current.textContent = ends.map((end) => minuteOnClock(entry, end, writing)).join("–");
		}
	};
	return (
		<section aria-label="Timeline" className="min-w-0">
			<p ref={spoken} className="sr-only" role="status" />
			<div className="day-line day-for" {...placed(shown.minutes)}>
				<ol aria-hidden="true" className="text-xs text-ink-3">
					{day.marks
						.filter(({ offset }) => offset >= shown.from && offset <= shown.from + shown.minutes)
						.map(({ offset, clock }) => (
							<li
								key={offset}
								className="day-at flex items-start gap-3"
								{...placed(offset - shown.from)}
							>
								<span className="-mt-2 w-10 text-right whitespace-nowrap">
									{clockMinuteText(clock, writing)}
								</span>
								<span className="flex-1 border-t border-line" />
							</li>
						))}
				</ol>
				<div
					className="absolute inset-y-0 right-0 left-[3.25rem] cursor-crosshair data-locked:cursor-auto"
					data-locked={isReadOnly ? "" : undefined}
					data-canvas=""
					{...(isReadOnly ? {} : handlers)}
				>
					<ol aria-label="Entries">
						{blocks.map((block) => (
							<Block
								key={block.entry.id}
								entry={block.entry}
								at={block}
								lane={lanes.get(block) ?? onlyLane}
								top={shown.from}
								isOpen={block.entry.id === openId}
								isPulled={pulling?.id === block.entry.id}
								onKeyDown={isReadOnly ? null : onKeyDown(block.entry, block)}
								onBlur={keys.flush}
							/>
						))}
						{running && (
							<RunningBlock
								day={day}
								at={running}
								lane={lanes.get(running) ?? onlyLane}
								top={shown.from}
							/>
						)}
						{!isReadOnly &&
							gapsBetween([...timed, ...runs]).map((gap) => (
								<Gap key={gap.from} day={day} gap={gap} top={shown.from} />
							))}
						{pulling?.id === null && <Drawn stretch={pulling.stretch} top={shown.from} />}
					</ol>
				</div>
				{day.now !== null && <NowLine day={day} now={day.now} top={shown.from} />}
			</div>
		</section>
	);
}

const onlyLane: Lane = { lane: 0, of: 1 };

/** What is being drawn. */
function Drawn({ stretch, top }: { stretch: Stretch; top: number }) {
	return (
		<li className="day-at pointer-events-none" {...placed(stretch.from - top)}>
			<div
				className="day-for rounded-md border border-accent bg-accent-soft px-3 text-sm font-semibold text-accent-deep"
				{...placed(stretch.minutes)}
			>
				{formatMinutes(stretch.minutes)}
			</div>
		</li>
	);
}

/** From where was pressed on: an hour, or up to what comes next. */
function untilNext({ from }: Stretch, timed: readonly Stretch[], day: OpenDay): Stretch {
	const next = timed.map((block) => block.from).filter((start) => start > from);
	return { from, minutes: Math.min(from + 60, day.minutes, ...next) - from };
}

/** Shows at once what keys do to a block, and sends it when they rest or the block is left. */
function useMovedByKeys({ show, move }: DayChanges) {
	const waiting = useRef<{ entry: DayEntry; to: Stretch } | null>(null);
	const [asked, setAsked] = useState(0);
	const flush = () => {
		const last = waiting.current;
		waiting.current = null;
		if (last) void move(last.entry, last.to);
	};
	const latest = useRef(flush);
	useEffect(() => {
		latest.current = flush;
	});
	useEffect(() => {
		if (asked === 0) return;
		const timer = setTimeout(() => latest.current(), pause);
		return () => clearTimeout(timer);
	}, [asked]);
	const put = (entry: DayEntry, to: Stretch) => {
		waiting.current = { entry, to };
		show(entry, to);
		setAsked((times) => times + 1);
	};
	return { put, flush };
}

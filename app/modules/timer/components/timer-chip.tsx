import { Link } from "@remix-run/react";
import { formatSeconds, isoDuration } from "#app/lib/duration.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { RunningTimer } from "../running-timer.ts";
import { useElapsed } from "./use-elapsed.tsx";
import { type Timer, useTimer } from "./use-timer.tsx";

/** In the top bar of every page: what runs, how long, and stopping it; or starting one. */
export function TimerChip() {
	const timer = useTimer();
	if (!timer) return null;
	return timer.running ? (
		<Running timer={timer} running={timer.running} />
	) : (
		<Start onStart={timer.askToStart} />
	);
}

function Running({ timer, running }: { timer: Timer; running: RunningTimer }) {
	const seconds = useElapsed(running.startedAt, timer.at);
	const name = `${running.project}, ${running.task}`;
	const asks = seconds * 1_000 >= running.asksAt.getTime() - running.startedAt.getTime();
	return (
		<form
			method="post"
			action="/timer/stop"
			className="timer-chip"
			aria-label="Running timer"
			onSubmit={(event) => {
				event.preventDefault();
				timer.stop();
			}}
		>
			<input type="hidden" name="timer" value={running.id} />
			<span className="pulse" aria-hidden="true" />
			<Link to="/timer" className="flex min-h-6 min-w-0 items-center gap-2.5">
				<span className="max-w-64 truncate font-medium max-md:sr-only">
					{asks ? `Still on ${running.task}?` : name}
				</span>
				<time
					dateTime={isoDuration(Math.floor(seconds / 60))}
					className="font-semibold tabular-nums"
				>
					{formatSeconds(seconds)}
				</time>
			</Link>
			<Button
				data-icon=""
				className="!border-transparent !bg-transparent !text-accent-deep"
				aria-label={`Stop timer on ${name} (S)`}
			>
				<Icon name="circle-stop" size="lg" />
			</Button>
		</form>
	);
}

function Start({ onStart }: { onStart: () => void }) {
	return (
		<Link
			to="/timer"
			className="btn max-md:!border-transparent max-md:!bg-transparent max-md:!px-2.5"
			onClick={(event) => {
				if (event.ctrlKey || event.metaKey || event.shiftKey) return;
				event.preventDefault();
				onStart();
			}}
		>
			<Icon name="play" />
			<span className="max-md:sr-only">Start timer</span>
		</Link>
	);
}

import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { Icon } from "#app/ui/icon.tsx";
import { Meter } from "#app/ui/meter.tsx";
import type { Making } from "../progress.ts";
import { MakingFailed } from "./making-failed.tsx";
import { MakingReady } from "./making-ready.tsx";

type Running = Extract<Making, { kind: "running" }>;
type Look = { making: Making; name: string };

/** How often it is asked how far the workspace is, in milliseconds. */
const askEvery = 500;

/** Follows the making of the workspace; without scripts the page comes anew every two seconds. */
export function MakingRunning({ first, name }: { first: Running; name: string }) {
	const { load, data, state } = useFetcher<Look>();
	const making = data?.making ?? first;
	const isRunning = making.kind === "running";
	useEffect(() => {
		if (!isRunning || state !== "idle") return;
		const timer = setTimeout(() => load("/start/progress"), askEvery);
		return () => clearTimeout(timer);
	}, [isRunning, state, load]);
	if (making.kind === "ready") return <MakingReady name={name} />;
	if (making.kind === "failed") return <MakingFailed />;
	return (
		<>
			<noscript>
				<meta httpEquiv="refresh" content="2" />
			</noscript>
			<h1 className="mt-6 text-2xl md:text-3xl">Making the workspace{name && ` of ${name}`}</h1>
			<p className="mt-2 max-w-[52ch] text-base text-ink-2">
				It gets a database area of its own, which nobody else can see into.
			</p>
			<div className="mt-8 grid gap-3" role="status">
				<Meter
					label={`${making.percent} per cent done`}
					max={100}
					parts={[{ value: Math.max(making.percent, 2) }]}
				/>
				<p className="flex items-center gap-2 text-sm">
					<Icon name="loader-circle" />
					{making.words}
					<span className="ml-auto text-ink-3">{making.percent} %</span>
				</p>
			</div>
			{making.late && <StillWaiting />}
		</>
	);
}

function StillWaiting() {
	return (
		<p className="mt-6 flex items-start gap-3 rounded-md bg-sunken px-4 py-3 text-sm text-ink-2">
			<Icon name="hourglass" className="mt-0.5" />
			We are still waiting for a free pair of hands. Nothing is lost and you need not do anything:
			it goes on by itself, and we mail you the address when it is ready.
		</p>
	);
}

import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { Meter } from "#app/ui/meter.tsx";

type ImportProgressProps = {
	/** What is going on: "The file is being tried". */
	what: string;
	done: number;
	total: number;
};

const everyMs = 1_000;

/** How far it is; looks again by itself, without scripts when the page is loaded again. */
export function ImportProgress({ what, done, total }: ImportProgressProps) {
	const { revalidate, state } = useRevalidator();
	useEffect(() => {
		const timer = setInterval(() => {
			if (state === "idle") revalidate();
		}, everyMs);
		return () => clearInterval(timer);
	}, [revalidate, state]);
	const percent = Math.floor((done / Math.max(1, total)) * 100);
	return (
		<div className="grid gap-2" role="status">
			<p className="text-sm">
				{what}: {percent} %, {done} of {total} lines.
			</p>
			<Meter label={`${percent} % done`} max={100} parts={[{ value: percent }]} />
			<p className="text-xs text-ink-3">You can leave this page and come back.</p>
		</div>
	);
}

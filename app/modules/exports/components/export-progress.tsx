import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { Meter } from "#app/ui/meter.tsx";

type ExportProgressProps = {
	askedBy: string;
	asked: string;
	progress: { done: number; total: number } | null;
};

const everyMs = 2_000;

/** How far the copy is; looks again by itself, without scripts when the page is loaded again. */
export function ExportProgress({ askedBy, asked, progress }: ExportProgressProps) {
	const { revalidate } = useRevalidator();
	useEffect(() => {
		const timer = setInterval(revalidate, everyMs);
		return () => clearInterval(timer);
	}, [revalidate]);
	const percent = progress ? Math.floor((progress.done / Math.max(1, progress.total)) * 100) : 0;
	return (
		<div className="grid gap-2" role="status">
			<p className="text-sm">
				{progress
					? `A copy is being made: ${percent} %, ${progress.done} of ${progress.total} parts.`
					: "A copy is about to be made."}
			</p>
			<Meter label={`${percent} % done`} max={100} parts={[{ value: percent }]} />
			<p className="text-xs text-ink-3">
				{askedBy} asked for it, {asked}. You can leave this page; a mail comes when it is ready.
			</p>
		</div>
	);
}

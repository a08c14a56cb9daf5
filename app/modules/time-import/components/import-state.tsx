import { countText } from "#app/lib/count-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import type { importPage } from "../import-page.server.ts";
import { ImportProgress } from "./import-progress.tsx";

type ImportStateProps = {
	page: Awaited<ReturnType<typeof importPage>>;
	problem: string | undefined;
};

/** How an import stands, with its one next act. */
export function ImportState({ page, problem }: ImportStateProps) {
	const { id, state, done, total, left, undone } = page;
	const isGoingOn = state === "running" || state === "undoing";
	return (
		<>
			{problem && (
				<Statusline tone="warning" icon="circle-alert">
					{problem}
				</Statusline>
			)}
			{state === "running" && (
				<ImportProgress what="The file is coming in" done={done} total={total} />
			)}
			{state === "undoing" && (
				<ImportProgress
					what="The file is being taken back"
					done={Math.max(0, (page.result?.entries ?? left) - left)}
					total={page.result?.entries ?? left}
				/>
			)}
			{state === "failed" && (
				<Statusline tone="warning" icon="circle-alert">
					It was stopped after {done} of {total} lines. Go on where it stopped, or take back what
					came in.
				</Statusline>
			)}
			{undone && state === "undone" && (
				<Statusline icon="corner-up-left">
					Taken back {undone.at}: {countText(undone.entries, "entry", "entries")},{" "}
					{formatMinutes(undone.minutes)}.
					{left > 0 &&
						` ${countText(left, "entry stays", "entries stay")}: changed since, or on locked days.`}
				</Statusline>
			)}
			{!isGoingOn && left > 0 && (
				<ButtonLink
					to={`/time/import/${id}/undo`}
					icon="corner-up-left"
					className="justify-self-start"
				>
					Take it back
				</ButtonLink>
			)}
		</>
	);
}

import { PageHeader } from "#app/ui/page-header.tsx";
import { readRefusal } from "#app/ui/refusal.ts";
import type { roundingPage } from "../rounding-page.server.ts";
import { RoundingView, type RuleAnswer } from "./rounding-view.tsx";

type RecordRoundingProps = {
	loaded: Awaited<ReturnType<typeof roundingPage>>;
	answer: RuleAnswer | object | undefined;
};

/** The rounding of a client or a project, below its own page. */
export function RecordRounding({ loaded, answer }: RecordRoundingProps) {
	const parent = { to: loaded.path.replace(/\/rounding$/, ""), label: loaded.name };
	return (
		<>
			<PageHeader title={`Rounding of ${loaded.name}`} parent={parent} />
			<RoundingView
				{...loaded}
				answer={answer && "rehearsal" in answer ? answer : undefined}
				problem={readRefusal(answer)?.message}
			/>
		</>
	);
}

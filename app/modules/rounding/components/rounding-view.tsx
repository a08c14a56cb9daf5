import { RehearsalPanel } from "#app/modules/valuation/components/rehearsal-panel.tsx";
import { Revaluing } from "#app/modules/valuation/components/revaluing.tsx";
import type { ShownRehearsal } from "#app/modules/valuation/rehearsal-text.ts";
import { Statusline } from "#app/ui/statusline.tsx";
import type { roundingPage } from "../rounding-page.server.ts";
import type { RuleErrors, RuleFields } from "../rule-form.ts";
import { RuleForm } from "./rule-form.tsx";
import { RuleHistory } from "./rule-history.tsx";

export type RuleAnswer = {
	fields: RuleFields;
	errors: RuleErrors;
	rehearsal: ShownRehearsal | null;
};

type RoundingViewProps = Awaited<ReturnType<typeof roundingPage>> & {
	answer: RuleAnswer | undefined;
	/** Why what was asked was refused. */
	problem: string | undefined;
};

/** One place's rules: what holds when, what a new one would change, and what each way does. */
export function RoundingView(props: RoundingViewProps) {
	const { answer, problem, refused, mayManage, waiting } = props;
	const said = problem ?? (refused ? "It was rounded by already, so it stays." : undefined);
	return (
		<div className="grid max-w-3xl gap-5">
			<p className="max-w-[72ch] text-sm text-ink-2">
				What was worked always stays as it was worked. Rounding decides what of it is billed, by the
				rule of the day on which it was worked: the project’s, else its client’s, else the one for
				everything.
			</p>
			<Revaluing waiting={waiting} />
			{said && (
				<Statusline tone="warning" icon="circle-alert">
					{said}
				</Statusline>
			)}
			{answer?.rehearsal && (
				<RehearsalPanel
					rehearsal={answer.rehearsal}
					fields={answer.fields}
					amount="Fee"
					save="Save this rule"
				/>
			)}
			<RuleHistory {...props} />
			{mayManage && <RuleForm {...props} />}
		</div>
	);
}

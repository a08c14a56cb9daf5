import { formatMinutes, formatPercent } from "#app/lib/duration.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Button } from "#app/ui/button.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { Dot } from "#app/ui/dot.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import type { DecisionContent, DecisionPage } from "../decision-page.server.ts";
import { stateLabel } from "../state-words.ts";
import type { BudgetAfter } from "../week-costs.server.ts";
import { overTarget } from "../week-findings.ts";
import { AgainstRecent } from "./against-recent.tsx";
import { CommentForm } from "./comment-form.tsx";
import { Findings } from "./findings.tsx";
import { ReviewedDays } from "./reviewed-days.tsx";
import { ReviewedWeek } from "./reviewed-week.tsx";

type DecisionProps = {
	week: DecisionPage;
	/** The cell to comment on, `<task> <date>`. */
	cell: string | null;
	refusal: string | null;
	/** Whose turn it is after this one. */
	next: string | null;
};

/** A submitted week: what it holds and what to know first, then the decision. */
export function Decision({ week, cell, refusal, next }: DecisionProps) {
	return (
		<section id="decision" className="panel min-w-0 scroll-mt-16" aria-labelledby="decision-title">
			<Head week={week} />
			<div className="grid gap-4 p-4 lg:px-6">
				{refusal && (
					<Statusline icon="circle-alert" tone="warning">
						{refusal}
					</Statusline>
				)}
				{week.state !== "submitted" && (
					<Statusline icon="info" tone="internal">
						{outcomeText(week)}
					</Statusline>
				)}
				{week.content && <Content week={week} content={week.content} cell={cell} />}
			</div>
			{week.state === "submitted" && (
				<Decide week={week} next={next} isRefused={refusal !== null} />
			)}
		</section>
	);
}

function Head({ week }: Pick<DecisionProps, "week">) {
	const { name, days, submittedAt, standsInFor, message } = week;
	return (
		<>
			<div className="flex flex-wrap items-center gap-3 px-4 pt-4 lg:px-6">
				<Avatar name={name} size="lg" />
				<div className="min-w-0">
					<h2 id="decision-title" className="text-lg">
						{name}, {days}
					</h2>
					<p className="text-sm text-ink-3">
						{submittedAt ? `Submitted ${submittedAt}.` : "Not submitted."}
						{standsInFor && ` You decide for ${standsInFor}.`}
					</p>
				</div>
			</div>
			{message && (
				<blockquote className="mx-4 mt-3 border-l-2 border-rule pl-3 text-sm whitespace-pre-line text-ink-2 lg:mx-6">
					{message}
				</blockquote>
			)}
		</>
	);
}

/** `Approved by Pieter van Rensburg. “Thank you”` */
function outcomeText({ state, name, decidedBy, answer }: DecisionPage): string {
	if (state === "draft") return `${name} took this week back. There is nothing to decide.`;
	const by = decidedBy ? ` by ${decidedBy}` : "";
	return `${stateLabel(state)}${by}.${answer ? ` “${answer}”` : ""}`;
}

type ContentProps = { week: DecisionPage; content: DecisionContent; cell: string | null };

function Content({ week, content, cell }: ContentProps) {
	const { sheet, findings, recent } = content;
	return (
		<>
			<Stats content={content} />
			<ReviewedWeek week={week} content={content} />
			<ReviewedDays content={content} />
			<div className="grid gap-6 xl:grid-cols-2">
				<section aria-labelledby="to-know">
					<h3 id="to-know" className="mb-2 text-sm font-semibold">
						What to know
					</h3>
					<Findings findings={findings} />
				</section>
				{recent && <AgainstRecent sheet={sheet} first={content.first} recent={recent} />}
			</div>
			<CommentForm week={week} content={content} cell={cell} />
		</>
	);
}

function Stats({ content: { sheet, costs } }: { content: DecisionContent }) {
	const over = overTarget(sheet);
	return (
		<dl className="grid grid-cols-2 gap-x-6 gap-y-3 border-y border-line py-3.5 md:grid-cols-4">
			<div className="stat">
				<dt>Captured</dt>
				<dd>
					{formatMinutes(sheet.minutes)}{" "}
					<span className="text-sm font-normal text-ink-3">of {formatMinutes(sheet.target)}</span>
				</dd>
			</div>
			<div className="stat">
				<dt className="flex items-center gap-1.5">
					<Dot tone="billable" />
					Billable
				</dt>
				<dd>
					{formatMinutes(sheet.billable)}{" "}
					{sheet.minutes > 0 && (
						<span className="text-sm font-normal text-ink-3">
							{formatPercent(sheet.billable, sheet.minutes)}
						</span>
					)}
				</dd>
			</div>
			<Stat label="Over target" minutes={over} />
			<Stat label="Short of target" minutes={sheet.missing} />
			{costs.fees && (
				<div className="stat">
					<dt>Fees, excl. VAT</dt>
					<dd>{costs.fees.length > 0 ? costs.fees.join(" and ") : "none"}</dd>
				</div>
			)}
			{costs.budgets.map((budget) => (
				<BudgetStat key={budget.label} budget={budget} />
			))}
		</dl>
	);
}

/** What a budget has left with this week in it. */
function BudgetStat({ budget: { label, amount, word, limit, percent } }: { budget: BudgetAfter }) {
	const isNear = percent >= 75 && "text-warning";
	return (
		<div className="stat">
			<dt>{label}</dt>
			<dd className={classNames(percent >= 90 ? "text-danger" : isNear)}>
				{amount}{" "}
				<span className="text-sm font-normal text-ink-3">
					{word} {limit}
				</span>
			</dd>
		</div>
	);
}

function Stat({ label, minutes }: { label: string; minutes: number }) {
	return (
		<div className="stat">
			<dt>{label}</dt>
			<dd className={minutes > 0 ? "text-warning" : undefined}>{formatMinutes(minutes)}</dd>
		</div>
	);
}

type DecideProps = Pick<DecisionProps, "week" | "next"> & { isRefused: boolean };

function Decide({ week, next, isRefused }: DecideProps) {
	const path = `/approvals/timesheets/${week.id}`;
	const comments = week.content?.comments.length ?? 0;
	const [firstName = ""] = week.name.split(" ");
	return (
		<form
			method="post"
			action={`${path}/approval`}
			className="flex flex-wrap items-end gap-2 border-t border-line p-4 lg:px-6"
		>
			<input type="hidden" name="version" value={week.version} />
			<label className="field min-w-[min(100%,16rem)] flex-1">
				<span className="label">
					Message to {firstName}{" "}
					<span className="font-normal text-ink-3">
						{comments > 0
							? `(${comments === 1 ? "1 comment goes" : `${comments} comments go`} with it)`
							: "(needed if you send it back)"}
					</span>
				</span>
				<input
					className="input"
					name="answer"
					maxLength={1000}
					autoComplete="off"
					data-decision="answer"
					aria-invalid={isRefused || undefined}
					// biome-ignore lint/a11y/noAutofocus: what is typed now is the message, and none of it a key that decides
					autoFocus={isRefused}
				/>
			</label>
			<Button kind="danger" formAction={`${path}/return`} className="max-md:flex-1">
				Send back
			</Button>
			<Button kind="primary" data-decision="approve" className="max-md:flex-1">
				{next ? `Approve and open ${next.split(" ")[0]}` : "Approve"}
			</Button>
		</form>
	);
}

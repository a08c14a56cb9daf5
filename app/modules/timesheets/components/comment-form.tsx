import { formatDayShort, weekdayShort } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Textarea } from "#app/ui/input.tsx";
import { Select } from "#app/ui/select.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { DecisionContent, DecisionPage } from "../decision-page.server.ts";
import { CommentList } from "./comment-list.tsx";

type CommentFormProps = { week: DecisionPage; content: DecisionContent; cell: string | null };

/** Notes and comments of the week, and a form for one more, on the cell that was chosen. */
export function CommentForm({ week, content, cell }: CommentFormProps) {
	const path = `/approvals/timesheets/${week.id}/comments`;
	return (
		<section id="comments" className="scroll-mt-16" aria-label="Notes and comments">
			<Notes content={content} />
			<CommentList
				comments={content.comments}
				renderAct={(comment) =>
					comment.authorId === week.readerId && (
						<form method="post" action={`${path}/${comment.id}/removal`}>
							<Button kind="ghost" size="sm">
								Delete
								<span className="sr-only"> the comment “{comment.text}”</span>
							</Button>
						</form>
					)
				}
			/>
			{week.state === "submitted" && content.sheet.minutes > 0 && (
				<Write key={cell} content={content} cell={cell} path={path} name={week.name} />
			)}
		</section>
	);
}

function Notes({ content: { sheet } }: Pick<CommentFormProps, "content">) {
	const writing = useWriting();
	const noted = sheet.rows
		.flatMap(({ task, cells }) =>
			cells.flatMap(({ entries }) =>
				entries.filter(({ note }) => note !== "").map((entry) => ({ task, entry })),
			),
		)
		.toSorted((a, b) => (a.entry.date < b.entry.date ? -1 : 1));
	if (noted.length === 0) return null;
	return (
		<>
			<h3 className="mb-1 text-sm font-semibold">Notes</h3>
			<ul className="mb-4 divide-y divide-line text-sm">
				{noted.map(({ task, entry }) => (
					<li key={entry.id} className="flex gap-3 py-2">
						<span className="w-20 shrink-0 text-ink-3">
							{weekdayShort(entry.date)} {formatDayShort(entry.date, writing)}
						</span>
						<span className="min-w-0 flex-1 whitespace-pre-line">
							<b className="font-semibold">{task.name}.</b> {entry.note}
						</span>
						<span className="num font-medium">{formatMinutes(entry.minutes)}</span>
					</li>
				))}
			</ul>
		</>
	);
}

type WriteProps = { content: DecisionContent; cell: string | null; path: string; name: string };

function Write({ content: { sheet }, cell, path, name }: WriteProps) {
	const writing = useWriting();
	const cells = sheet.rows.flatMap((row) =>
		row.cells
			.filter(({ minutes }) => minutes > 0)
			.map(({ taskId, date, minutes }) => {
				const day = `${weekdayShort(date)} ${formatDayShort(date, writing)}`;
				const label = `${day}, ${row.task.project}, ${row.task.name}, ${formatMinutes(minutes)}`;
				return { value: `${taskId} ${date}`, label };
			}),
	);
	return (
		<details open={cell !== null}>
			<summary className="link inline-flex min-h-8 cursor-pointer items-center text-sm max-md:min-h-11">
				Comment on a cell
			</summary>
			<form method="post" action={path} className="mt-2 grid max-w-2xl gap-3">
				<Field name="cell" label="Cell">
					<Select defaultValue={cell ?? undefined}>
						{cells.map(({ value, label }) => (
							<option key={value} value={value}>
								{label}
							</option>
						))}
					</Select>
				</Field>
				<Field
					name="text"
					label="Comment"
					hint={`${name.split(" ")[0]} reads it when you send the week back, or with the approval.`}
				>
					<Textarea rows={2} required maxLength={500} autoFocus={cell !== null} />
				</Field>
				<p>
					<Button size="sm">Keep comment</Button>
				</p>
			</form>
		</details>
	);
}

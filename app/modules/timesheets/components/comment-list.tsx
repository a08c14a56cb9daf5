import type { ReactNode } from "react";
import { formatDayShort, weekdayShort } from "#app/lib/date-text.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { ShownComment } from "../comments.server.ts";

type CommentListProps = {
	comments: readonly ShownComment[];
	/** What can be done with one. */
	renderAct?: (comment: ShownComment) => ReactNode;
};

/** Remarks on cells of a week, each with its cell. */
export function CommentList({ comments, renderAct }: CommentListProps) {
	const writing = useWriting();
	if (comments.length === 0) return null;
	return (
		<ul className="panel mb-4 divide-y divide-line text-sm" aria-label="Comments">
			{comments.map((comment) => (
				<li key={comment.id} className="flex gap-3 px-4 py-2.5">
					<Icon name="message-square" className="mt-0.5 text-warning" />
					<span className="min-w-0 flex-1">
						<b className="font-semibold">
							{comment.date && (
								<>
									{weekdayShort(comment.date)} {formatDayShort(comment.date, writing)}
									{comment.task && `, ${comment.project}, ${comment.task}`}.
								</>
							)}
						</b>{" "}
						<span className="whitespace-pre-line">{comment.text}</span>{" "}
						<span className="text-ink-3">{comment.author}</span>
					</span>
					{renderAct?.(comment)}
				</li>
			))}
		</ul>
	);
}

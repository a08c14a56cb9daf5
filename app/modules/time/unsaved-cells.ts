import type { RefusedCell } from "./cell-fields.ts";
import { minutesText } from "./minutes-text.ts";
import { type CellPost, entriesIn } from "./plan-capture.ts";
import type { CellAnswer, Draft, DraftStatus } from "./sheet-state.ts";

/**
 * What a plain form could not save, as drafts for the page that comes back: the text as it was typed, and
 * why.
 */
export function unsavedCells(
	sent: { posts: readonly CellPost[]; refused: readonly RefusedCell[] },
	answers: readonly CellAnswer[],
): Draft[] {
	const unread = sent.refused.map(({ message, ...cell }): Draft => {
		return { ...cell, status: { kind: "refused", message } };
	});
	const refused = answers.flatMap((answer) => {
		const [post] = entriesIn(sent.posts, answer);
		const status = statusOf(answer);
		if (!post || !status) return [];
		const text = minutesText(post.minutes);
		return [{ taskId: post.taskId, date: post.date, text, seen: post.seen, status }];
	});
	return [...unread, ...refused];
}

function statusOf(answer: CellAnswer): DraftStatus | null {
	switch (answer.kind) {
		case "saved":
			return null;
		case "refused":
			return {
				...{ kind: "refused", message: answer.message },
				...(answer.dayOff !== undefined && { dayOff: answer.dayOff }),
			};
		case "conflict":
			return { kind: "conflict", changedAt: answer.changedAt };
		default:
			return answer satisfies never;
	}
}

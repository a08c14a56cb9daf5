import { mostLines, mostPeople, mostWorks } from "./limits.ts";
import type { Mapping } from "./mapping.ts";

/** Why a file cannot be brought in as it is, and what to do; null where it can. */
export function fileProblem({ lines, people, works }: Mapping["survey"]): string | null {
	if (lines === 0) return "There is nothing below the line with the columns. Choose another file.";
	if (lines > mostLines) {
		return `It has more than ${mostLines} lines. Export shorter periods and bring them in one after another.`;
	}
	if (people.length > mostPeople) {
		return `It names ${people.length} people, and ${mostPeople} is the most. Choose the column with the person again.`;
	}
	if (works.length > mostWorks) {
		return `It names ${works.length} tasks, and ${mostWorks} is the most. Choose the columns with project and task again.`;
	}
	return null;
}

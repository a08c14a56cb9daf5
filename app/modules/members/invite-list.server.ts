import { normalEmail } from "#app/lib/email-address.ts";
import { readCsv } from "#app/lib/read-csv.server.ts";
import { tidyName } from "#app/modules/accounts/person-name.ts";
import { inviteColumns } from "./invite-columns.ts";
import type { ListedInvitee } from "./judge-list.ts";

/** As many lines as one list may have. */
export const mostLines = 1_000;

export type ReadInviteList = { people: readonly ListedInvitee[] } | { problem: string };

/** Reads a list of people whose first line names its columns: name, email, role. */
export function readInviteList(text: string): ReadInviteList {
	const read = readCsv(text);
	if ("problem" in read) return read;
	const [head, ...rows] = read.rows;
	if (!head) return { problem: "There is nothing in it yet. Choose a file, or paste a list." };
	const columns = inviteColumns(head.cells);
	if (!columns) return { problem: "The first line has to name the columns: name, email, role." };
	if (rows.length === 0) return { problem: "There is nobody below the line with the columns." };
	if (rows.length > mostLines) {
		return { problem: `These are ${rows.length} lines. ${mostLines} at once is the most.` };
	}
	const people = rows.map(({ line, cells }) => {
		const cell = (at: number | undefined) => (at === undefined ? "" : (cells[at] ?? ""));
		return {
			...{ line, email: normalEmail(cell(columns.email)) },
			...{ name: tidyName(cell(columns.name)), role: cell(columns.role) },
		};
	});
	return { people };
}

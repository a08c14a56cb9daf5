import { readFile, rm } from "node:fs/promises";
import { newId } from "#app/lib/id.ts";
import { csvRows, UnreadableCsv } from "#app/lib/read-csv.server.ts";
import { textOfBytes } from "#app/lib/text-of-bytes.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { mostFileBytes } from "#app/modules/files/file-limits.ts";
import { receiveFiles } from "#app/modules/files/receive-files.server.ts";
import { spoolAs } from "#app/modules/files/spool.server.ts";
import type { MemberSteps } from "#app/request/enter-in-steps.server.ts";
import { Problem } from "#app/request/problem.ts";
import { timeImports } from "#db/tenant/time-imports.ts";
import { detect } from "./detect.ts";
import { fileProblem } from "./file-problem.ts";
import { mostLines } from "./limits.ts";
import type { Mapping } from "./mapping.ts";
import { surveyFile } from "./survey.server.ts";

/** Lines that are shown beside the columns. */
const shown = 3;

/**
 * Takes a file of hours in as the draft of an import.
 *
 * @returns its id
 * @throws Problem for who sent it, where it is too large or no table
 */
export async function uploadImport(args: MemberSteps): Promise<string> {
	const { name, content } = await receiveText(args);
	const read = await readHeads(content);
	const { source, columns } = detect(read.heads);
	const usual = { client: "", project: "", task: "" };
	const how = { columns, order: null, zone: "UTC", tenantZone: "UTC", usual };
	const survey = await surveyFile(content, how, mostLines);
	const unnamed = { ...survey, people: [], works: [] };
	const problem = fileProblem(unnamed);
	if (problem) throw new Problem("import.unusable", problem);
	const mapping: Mapping = {
		...read,
		guessed: columns,
		survey: unnamed,
		kept: {},
	};
	const { member, context } = args;
	const id = newId();
	await args.step(async (db) => {
		await db.insert(timeImports).values({
			...{ id, memberId: member.id, source, fileName: name, content, mapping },
			...{ state: "draft", total: survey.lines },
		});
		const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
		await recordAudit(db, actor, {
			...{ action: "time-import:upload", objectType: "time-import", objectId: id },
			after: { fileName: name },
		});
	});
	return id;
}

async function receiveText(args: MemberSteps): Promise<{ name: string; content: string }> {
	const { request, services, member, tenant } = args;
	const limit = { most: mostFileBytes, writing: writingFor(member, tenant) };
	const received = { name: "", content: "" };
	await receiveFiles(request, 1, async ({ name, stream }) => {
		const spooled = await spoolAs(services.env.DATA_DIR, stream, limit, async () => ({}));
		try {
			received.content = textOfBytes(await readFile(spooled.path)).replace(/^\ufeff/, "");
			received.name = name.replace(/^.*[\\/]/, "").slice(0, 200);
		} finally {
			await rm(spooled.path, { force: true });
		}
		return spooled.bytes;
	});
	if (received.content.includes("\0")) throw new Problem("import.no_text", noText);
	return received;
}

const noText =
	"This is no text. Save it as CSV first: in Excel under Save as, “CSV UTF-8 (comma delimited)”.";

async function readHeads(content: string): Promise<Pick<Mapping, "heads" | "sample">> {
	const rows: (readonly string[])[] = [];
	try {
		for await (const { cells } of csvRows(content)) {
			rows.push(cells);
			if (rows.length > shown) break;
		}
	} catch (error) {
		if (error instanceof UnreadableCsv) throw new Problem("import.unreadable", error.message);
		throw error;
	}
	const [heads = [], ...sample] = rows;
	return { heads: cut(heads), sample: sample.map(cut) };
}

/** As wide as a form shows it. */
function cut(cells: readonly string[]): string[] {
	return cells.slice(0, 200).map((cell) => cell.slice(0, 200));
}

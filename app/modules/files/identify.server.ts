import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { Problem } from "#app/request/problem.ts";
import { type FileType, isFileType, typeTitle } from "./file-types.ts";
import { isPlainText } from "./plain-text.server.ts";
import { isTakenFor, type Purpose, purposes } from "./purpose.ts";
import type { Spooled } from "./spool.server.ts";
import { endsAsZip } from "./zip-end.ts";

/**
 * The type of a file by its content; what its name or the browser says counts for nothing but the kind of a text.
 *
 * @throws Problem `file.type_refused`, `file.two_in_one`
 */
export async function identify(
	{ path, bytes }: Pick<Spooled, "path" | "bytes">,
	name: string,
	purpose: Purpose,
): Promise<FileType> {
	if (bytes === 0) throw new Problem("file.empty", "It is empty.");
	const found = await fileTypeFromFile(path);
	const type = found?.mime ?? ((await isPlainText(path)) ? textType(name) : null);
	if (type === null || !isFileType(type) || !isTakenFor(purpose, type)) {
		throw refused(purpose, found?.mime ?? null);
	}
	if (/^(image|text)\/|pdf$/.test(type) && endsAsZip(await lastBytes(path, 66_000))) {
		throw new Problem(
			"file.two_in_one",
			"It is a file within a file: an archive hides at its end. Save it anew in the program that made it.",
		);
	}
	return type;
}

function textType(name: string): FileType {
	return /\.csv$/i.test(name) ? "text/csv" : "text/plain";
}

function refused(purpose: Purpose, found: string | null): Problem {
	const what = found && isFileType(found) ? `It is a ${typeTitle(found)} file. ` : "";
	return new Problem("file.type_refused", `${what}Choose ${purposes[purpose].words}.`, {
		detail: found,
	});
}

async function lastBytes(path: string, most: number): Promise<Buffer> {
	const file = await open(path);
	try {
		const { size } = await file.stat();
		const length = Math.min(size, most);
		const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
		return buffer;
	} finally {
		await file.close();
	}
}

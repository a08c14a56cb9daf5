import { type FileType, fileTypes } from "./file-types.ts";

/** In bytes of UTF-8: what every file system takes (POSIX NAME_MAX). */
const longest = 180;

const utf8 = new TextEncoder();

/**
 * A name that is only ever shown and offered to a browser, out of whatever was sent: the part after the last slash,
 * without signs that cannot be seen, that turn the direction of reading or that Windows refuses, and not too long.
 */
export function cleanFileName(sent: string, type: FileType): string {
	return withEnding(cleaned(sent), type);
}

/** The same of a file whose content is not known, or was refused. */
export function plainName(sent: string): string {
	return shortened(cleaned(sent));
}

function cleaned(sent: string): string {
	const last = sent.split(/[/\\]/).at(-1) ?? "";
	const plain = last
		.normalize("NFC")
		.replaceAll(/\p{Surrogate}/gu, "")
		.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
		.replaceAll(/[<>:"|?*]/g, "-")
		.replaceAll(/\s+/g, " ")
		.replace(/^[. ]+/, "")
		.replace(/[. ]+$/, "");
	return plain || "file";
}

/** A name that says another type than the content is gets the right ending behind it: `photo.png.jpg`. */
function withEnding(name: string, type: FileType): string {
	const endings: readonly string[] = fileTypes[type].endings;
	const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
	if (ending && endings.includes(ending)) {
		const stem = name.slice(0, -(ending.length + 1));
		return `${shortened(stem)}.${ending}`;
	}
	return `${shortened(name)}.${endings[0]}`;
}

function shortened(text: string): string {
	let short = "";
	let bytes = 0;
	for (const letter of text) {
		bytes += utf8.encode(letter).length;
		if (bytes > longest) break;
		short += letter;
	}
	return short.trimEnd() || "file";
}

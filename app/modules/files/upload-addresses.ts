import { mostFileBytes, mostFilesAtOnce, mostPictureBytes } from "./file-limits.ts";

/** What a form adds around its files. */
const margin = 100_000;

/** The addresses to which files are sent, with the most that a request may have, in bytes. */
const addresses: readonly (readonly [RegExp, number])[] = [
	[/^\/files\/of\/[a-z-]+\/[0-9a-f-]+$/, mostFilesAtOnce * mostFileBytes + margin],
	[/^\/account\/picture$/, mostPictureBytes + margin],
	[/^\/settings\/logo$/, mostPictureBytes + margin],
	[/^\/time\/import$/, mostFileBytes + margin],
];

/** The most that may be sent to an address, in bytes; null where no files are taken. */
export function uploadLimit(path: string): number | null {
	const plain = path.replace(/\.data$/, "");
	return addresses.find(([address]) => address.test(plain))?.[1] ?? null;
}

/** An archive that is not taken; the message says why, to the person who brought it. */
export class ArchiveRefused extends Error {
	override name = "ArchiveRefused";
}

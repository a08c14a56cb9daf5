const longest = 60;

/** A name as it is kept; null when there is none. */
export function readPasskeyName(typed: unknown): string | null {
	const name = String(typed ?? "")
		.replaceAll(/[\p{Cc}\s]+/gu, " ")
		.trim()
		.slice(0, longest);
	return name === "" ? null : name;
}

/** Both ends count; the first byte is 0. */
type Part = { readonly start: number; readonly end: number };

/**
 * The part that a `Range` header asks for (RFC 9110 §14.2): null for the whole, which also answers a header that makes
 * no sense and one of several parts; `outside` where nothing of it is there.
 */
export function askedRange(header: string | null, bytes: number): Part | null | "outside" {
	const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? "");
	if (!match) return null;
	const [, first = "", last = ""] = match;
	if (first === "" && last === "") return null;
	if (first === "") return suffix(Number(last), bytes);
	const start = Number(first);
	const end = last === "" ? bytes - 1 : Math.min(Number(last), bytes - 1);
	if (last !== "" && Number(last) < start) return null;
	return start >= bytes ? "outside" : { start, end };
}

/** The last bytes: `bytes=-500`. */
function suffix(length: number, bytes: number): Part | "outside" {
	if (length === 0 || bytes === 0) return "outside";
	return { start: Math.max(0, bytes - length), end: bytes - 1 };
}

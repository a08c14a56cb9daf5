const yes = new Set(["yes", "y", "true", "1", "x", "billable", "ja", "j"]);
const no = new Set(["no", "n", "false", "0", "non-billable", "nein"]);

/** Yes or no in the words of the products; null where nothing is said, undefined where it is not understood. */
export function readBillable(text: string): boolean | null | undefined {
	const word = text.toLowerCase();
	if (word === "") return null;
	if (yes.has(word)) return true;
	return no.has(word) ? false : undefined;
}

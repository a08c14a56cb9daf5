/**
 * A text that begins with an apostrophe and then what a spreadsheet takes for a formula. Files put that apostrophe in
 * front so that nothing runs; one more keeps a text apart that has one of its own.
 */
const guarded = /^'+[=+\-@\t\r]/;

/** Before `csvText`, for what is to be read back as it was. */
export function guardText(text: string): string {
	return guarded.test(text) ? `'${text}` : text;
}

/** A cell as it was before it was guarded. */
export function withoutGuard(cell: string): string {
	return guarded.test(cell) ? cell.slice(1) : cell;
}

/** Beside each control stands a hidden field of this name with what it held when the page was loaded. */
export function seenField(key: string): string {
	return `seen.${key}`;
}

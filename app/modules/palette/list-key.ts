/** Which option a key leads to, round from the last to the first; null for a key that is not the list's. */
export function optionAfter(key: string, index: number, count: number): number | null {
	if (count === 0) return null;
	switch (key) {
		case "ArrowDown":
			return (index + 1) % count;
		case "ArrowUp":
			return (index - 1 + count) % count;
		case "Home":
			return 0;
		case "End":
			return count - 1;
		default:
			return null;
	}
}

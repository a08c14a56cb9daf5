/** "half a minute", "5 minutes": how long to wait, said calmly. */
export function waitWords(seconds: number): string {
	if (seconds <= 35) return "half a minute";
	const minutes = Math.ceil(seconds / 60);
	return minutes === 1 ? "a minute" : `${minutes} minutes`;
}

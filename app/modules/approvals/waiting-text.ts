const DAY = 86_400_000;

/** `6 waiting, oldest 2 days` */
export function waitingText(queue: readonly { since: string }[], now: Date): string {
	const [oldest] = queue.map(({ since }) => since).sort();
	if (!oldest) return "Nothing waits";
	const days = Math.floor((now.getTime() - Date.parse(oldest)) / DAY);
	const age =
		days === 0 ? "none longer than a day" : `oldest ${days === 1 ? "1 day" : `${days} days`}`;
	return `${queue.length} waiting, ${age}`;
}

/** How often something may be tried before each further try has to wait. */
export type AttemptRule = {
	/** Tries without waiting. */
	free: number;
	/** Milliseconds to wait after the last free try; doubled by each further one. */
	firstDelay: number;
	longestDelay: number;
	/** Milliseconds without a try after which all is forgotten. */
	window: number;
};

export type Tally = { count: number; windowEndsAt: Date; blockedUntil: Date | null };

/** The tally after one more try. The caller has seen that `waitFor` is 0. */
export function countTry(before: Tally | null, rule: AttemptRule, now: Date): Tally {
	const isForgotten = before === null || before.windowEndsAt <= now;
	const count = isForgotten ? 1 : before.count + 1;
	const delay = delayAfter(count, rule);
	return {
		count,
		windowEndsAt: new Date(now.getTime() + Math.max(rule.window, delay)),
		blockedUntil: delay > 0 ? new Date(now.getTime() + delay) : null,
	};
}

/** Milliseconds until the next try may be made; 0 when it may be made now. */
export function waitFor(tally: Tally | null, now: Date): number {
	return Math.max(0, (tally?.blockedUntil?.getTime() ?? 0) - now.getTime());
}

/** The wait after this many tries, in milliseconds. */
export function delayAfter(count: number, rule: AttemptRule): number {
	if (count < rule.free) return 0;
	const doubled = rule.firstDelay * 2 ** Math.min(count - rule.free, 30);
	return Math.min(doubled, rule.longestDelay);
}

/** What a change means for weeks that were handed in: `2 weeks that were submitted or approved have days …`. */
export function handedInText(weeks: number): string {
	const them = weeks === 1 ? "1 week that was" : `${weeks} weeks that were`;
	const have = weeks === 1 ? "has" : "have";
	return `${them} submitted or approved ${have} days that this changes. What was captured and approved stays; what is expected of those days, and their overtime, is counted anew.`;
}

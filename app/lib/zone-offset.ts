/** How far clocks in `zone` (an IANA name) are ahead of UTC at an instant; both in milliseconds. */
export function zoneOffset(zone: string, time: number): number {
	const parts = wallClockIn(zone).formatToParts(time);
	const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
	const wall = Date.UTC(
		part("year"),
		part("month") - 1,
		part("day"),
		part("hour"),
		part("minute"),
		part("second"),
	);
	return wall - Math.floor(time / 1000) * 1000;
}

/** By zone. Making a formatter takes as long as reading a week from the database. */
const wallClocks = new Map<string, Intl.DateTimeFormat>();

function wallClockIn(zone: string): Intl.DateTimeFormat {
	const known = wallClocks.get(zone);
	if (known) return known;
	const made = new Intl.DateTimeFormat("en-GB", {
		timeZone: zone,
		hourCycle: "h23",
		year: "numeric",
		month: "numeric",
		day: "numeric",
		hour: "numeric",
		minute: "numeric",
		second: "numeric",
	});
	wallClocks.set(zone, made);
	return made;
}

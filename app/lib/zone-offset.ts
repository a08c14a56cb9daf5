/** How far clocks in `zone` (an IANA name) are ahead of UTC at an instant; both in milliseconds. */
export function zoneOffset(zone: string, time: number): number {
	if (time < sinceQuarters) return readOffset(zone, time);
	const quarter = Math.floor(time / 900_000);
	const known = offsetsOf(zone);
	const offset = known.get(quarter) ?? readOffset(zone, time);
	if (known.size >= mostKept) known.clear();
	known.set(quarter, offset);
	return offset;
}

/** Since 1973 every zone changes its clocks at a quarter of an hour. */
const sinceQuarters = Date.UTC(1973, 0, 1);

/** By zone and quarter of an hour: asking the engine takes a hundred times as long. */
const offsets = new Map<string, Map<number, number>>();
const mostKept = 10_000;

function offsetsOf(zone: string): Map<number, number> {
	const known = offsets.get(zone) ?? new Map<number, number>();
	offsets.set(zone, known);
	return known;
}

function readOffset(zone: string, time: number): number {
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

import { localTime } from "#app/lib/local-time.ts";

/** `14:32` on the clocks of a zone. */
export function clockTime(instant: string, zone: string): string {
	const { hour, minute } = localTime(zone, new Date(instant));
	return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

import { z } from "zod";
import { allZones, isTimeZone, zoneLabel } from "#app/lib/time-zones.ts";
import type { Kind } from "../kind.ts";

/** An IANA time zone. Its options are made on the server only: engines list zones otherwise. */
export const timeZone: Kind<string> = {
	type: z.string().refine(isTimeZone),
	get control() {
		const options = allZones().map((zone) => ({ value: zone, label: zoneLabel(zone) }));
		return { kind: "choice", options } as const;
	},
	text: String,
	read: (text) => (isTimeZone(text) ? { value: text } : { problem: "Choose one of the list." }),
	words: zoneLabel,
};

/** The attributes by which a length of time has its place or its height on the line of a day (`day.css`), in minutes. */
export function placed(minutes: number): PlacedAttributes {
	const past = minutes % 60;
	return {
		"data-h": Math.floor(minutes / 60),
		"data-t": Math.floor(past / 10),
		"data-u": past % 10,
	};
}

type PlacedAttributes = { "data-h": number; "data-t": number; "data-u": number };

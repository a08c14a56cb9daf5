/** A colour as browsers and mail programs write it: `#00647f`. */
export type Colour = `#${string}`;

const white = "#ffffff";
const black = "#000000";

export function isColour(text: string): text is Colour {
	return /^#[0-9a-f]{6}$/.test(text);
}

/** White or black, whichever reads better on a colour. One of them always has 4.5:1 (WCAG 2.2, 1.4.3). */
export function readableOn(colour: Colour): Colour {
	return contrast(white, colour) >= contrast(black, colour) ? white : black;
}

/** From 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(one: Colour, other: Colour): number {
	const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return ((light ?? 1) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: Colour): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
		linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
	);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(part: number): number {
	return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

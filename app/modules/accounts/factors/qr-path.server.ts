import { encode } from "uqr";

/** A text as a QR code: the dark squares as one path of SVG, in a square of `size` units with its quiet border. */
export function qrPath(text: string): { size: number; path: string } {
	const { data, size } = encode(text, { ecc: "M", border: 4 });
	const dark = data.flatMap((row, y) =>
		row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
	);
	return { size, path: dark.join("") };
}

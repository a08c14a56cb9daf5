/** G and a letter go to another place: within so many ms. */
export const goWithinMs = 1_500;

/** Tells of each key whether it follows G: then it belongs to going, and to nobody else. */
export function afterG(): (key: string) => boolean {
	let until = 0;
	return (key) => {
		const follows = Date.now() < until;
		until = key.toLowerCase() === "g" ? Date.now() + goWithinMs : 0;
		return follows;
	};
}

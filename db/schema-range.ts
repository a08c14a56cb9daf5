/** The tenant schema versions (number of applied migrations) that this code can serve. */
const lowest = 1;
const highest = 1;

export function servesSchemaVersion(version: number): boolean {
	return version >= lowest && version <= highest;
}

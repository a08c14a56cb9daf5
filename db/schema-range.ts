/** The lowest version of a tenant's schema (the number of applied migrations) that this release can serve. */
export const lowestSchemaVersion = 17;

/**
 * The highest. The next release migrates while this one still serves, and its migrations only add; what takes
 * something away comes a release later. So a few versions that this release does not know are served too.
 */
export const highestSchemaVersion = 40;

/** A tenant outside the range answers 503, alone. */
export function servesSchemaVersion(version: number): boolean {
	return version >= lowestSchemaVersion && version <= highestSchemaVersion;
}

/** A longer list has a text of its own for each length: too many texts to keep a plan of each. */
const mostParameters = 30;

/**
 * Whether a connection should keep a statement by name. One that it knows is sent in one round trip; one without a
 * name is parsed anew, and takes a second round trip to learn its parameters' types. PostgreSQL itself plans a
 * known statement anew when the search path is another tenant's (PREPARE, "Notes"), and the lint of migrations
 * refuses what would change the type of a known result.
 */
export function isRemembered(parameters: readonly unknown[]): boolean {
	return parameters.length > 0 && parameters.length <= mostParameters;
}

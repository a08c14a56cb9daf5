import { customType } from "drizzle-orm/pg-core";

/**
 * A column of any JSON value. Drizzle's own `jsonb` parses what postgres.js has parsed already: a text that looks
 * like JSON, such as "4890274631" or "true", would come back as a number or a truth value.
 */
export const jsonValue = customType<{ data: unknown; driverData: unknown }>({
	dataType: () => "jsonb",
	toDriver: (value) => JSON.stringify(value),
});

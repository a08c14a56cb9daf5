import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Permission } from "#app/modules/members/permission-catalogue.ts";

/** One permission that may be granted on an object of a type. */
export type Right = {
	/** After “may”: `change {object} and its tasks`. */
	readonly does: string;
	/** All that it contains: other rights on the same object, and permissions that are not granted by themselves. */
	readonly implies: readonly Permission[];
};

/** A type of object on which permissions may be granted; the module that owns it says how. */
export type Grantable = {
	readonly table: PgTable & {
		readonly id: PgColumn;
		readonly name: PgColumn;
		readonly archivedAt: PgColumn;
	};
	/** The page of an object; `…/access` below it says who can see it. */
	readonly path: (id: string) => string;
	/** By permission; the first is to see it at all. */
	readonly rights: Readonly<Record<string, Right>>;
	/** What an object belongs to: whoever has the permission of the same place there has it here. */
	readonly parent?: {
		readonly type: string;
		readonly id: PgColumn;
		readonly by: Readonly<Record<string, string>>;
	};
};

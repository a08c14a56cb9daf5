import { DrizzleQueryError } from "drizzle-orm/errors";
import postgres from "postgres";

/** The slug, or one that looks like it, belongs to another workspace, or did. */
export class SlugTaken extends Error {
	override name = "SlugTaken";
}

const slugConstraints = ["tenants_slug_unique", "tenants_slug_skeleton_unique"];

export function isSlugConflict(error: unknown): boolean {
	const cause = error instanceof DrizzleQueryError ? error.cause : error;
	if (!(cause instanceof postgres.PostgresError) || cause.code !== "23505") return false;
	return slugConstraints.includes(cause.constraint_name ?? "");
}

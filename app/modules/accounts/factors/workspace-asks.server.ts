import { eq, sql } from "drizzle-orm";
import { settingsFrom, undated } from "#app/modules/settings/settings-from.ts";
import { settings } from "#db/tenant/settings.ts";

/** What the workspace asks of its members' sign-ins, to be read along with another row in the same statement. */
export const workspaceAsks = {
	required: sql<
		string | null
	>`(select ${settings.value} #>> '{}' from ${settings} where ${eq(settings.key, "SECOND_FACTOR_REQUIRED")})`,
	/** Seconds since 1970. */
	requiredSince: sql<
		number | null
	>`(select extract(epoch from ${settings.updatedAt})::float8 from ${settings} where ${eq(settings.key, "SECOND_FACTOR_REQUIRED")})`,
	graceDays: sql<
		number | null
	>`(select (${settings.value} #>> '{}')::int from ${settings} where ${eq(settings.key, "SECOND_FACTOR_GRACE_DAYS")})`,
};

type Asked = {
	readonly required: string | null;
	readonly requiredSince: number | null;
	readonly graceDays: number | null;
};

/** The same as values; what was never set is as usual. */
export function asksOf({ required, requiredSince, graceDays }: Asked) {
	const asked = settingsFrom([
		{ key: "SECOND_FACTOR_REQUIRED", value: required, effectiveFrom: undated },
		{ key: "SECOND_FACTOR_GRACE_DAYS", value: graceDays, effectiveFrom: undated },
	]);
	return {
		required: asked.SECOND_FACTOR_REQUIRED,
		requiredSince: requiredSince === null ? null : new Date(requiredSince * 1000),
		graceDays: asked.SECOND_FACTOR_GRACE_DAYS,
	};
}

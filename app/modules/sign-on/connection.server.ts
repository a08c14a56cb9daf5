import type { Connection } from "#app/integrations/oidc/api.server.ts";
import { keyedHash, type Secrets } from "#app/lib/secret.server.ts";
import { readSettings } from "#app/modules/settings/read.server.ts";
import { openSetting } from "#app/modules/settings/seal-setting.server.ts";
import type { TenantDb } from "#db/handle.ts";

/** What the workspace and its provider know each other by; null while that is not set up. */
export async function connectionOf(db: TenantDb, secrets: Secrets): Promise<Connection | null> {
	const { SSO_ISSUER, SSO_CLIENT_ID, SSO_CLIENT_SECRET } = await readSettings(db);
	if (SSO_ISSUER === null || SSO_CLIENT_ID === null) return null;
	return {
		issuer: SSO_ISSUER,
		clientId: SSO_CLIENT_ID,
		clientSecret:
			SSO_CLIENT_SECRET &&
			openSetting(secrets, db.tenant.id, "SSO_CLIENT_SECRET", SSO_CLIENT_SECRET),
	};
}

/** Tells a connection that was tried from one that was changed since, without keeping its secret. */
export function connectionMark({ env }: Secrets, connection: Connection): string {
	const { issuer, clientId, clientSecret } = connection;
	return keyedHash(
		env.APP_SECRET,
		"sign-on connection",
		JSON.stringify([issuer, clientId, clientSecret]),
	);
}

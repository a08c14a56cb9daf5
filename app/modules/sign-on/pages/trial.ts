import { tenantLoaderInSteps } from "#app/request/page.server.ts";
import { tryConnection } from "../try-connection.server.ts";

/** To the provider and back, without being signed in by it. A GET: a form could lead to no other host. */
export const loader = tenantLoaderInSteps(
	{ permission: "security:manage", feature: "sso" },
	tryConnection,
);

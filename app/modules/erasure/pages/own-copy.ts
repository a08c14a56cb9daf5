import { tenantLoaderInSteps } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { ownCopy } from "../own-copy.server.ts";

/** Everything that is kept about who is signed in, as a zip. */
export const loader = asResource(
	tenantLoaderInSteps({ access: "member", support: "refused", whileSuspended: true }, ownCopy),
);

import { tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { openSigned } from "../open-signed.server.ts";

/** A file by a link of five minutes, without a session. */
export const loader = asResource(
	tenantLoader({ access: "public", support: "refused" }, openSigned),
);

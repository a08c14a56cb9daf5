import { tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { searchByName } from "../search.server.ts";

/** What the palette asks for while somebody types. */
export const loader = asResource(
	tenantLoader({ access: "member", support: "refused" }, async (args) =>
		Response.json({ groups: await searchByName(args) }, { headers: privateAnswer }),
	),
);

const privateAnswer = { "Cache-Control": "private, no-store" };

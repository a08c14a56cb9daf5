import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { endDraft } from "../start-import.server.ts";

/** Gives a draft up. */
export const action = asResource(
	tenantAction({ permission: "time:import", feature: "time" }, async (args) => {
		const { fileName } = await endDraft(args);
		const text = `Gave ${fileName} up. Nothing of it was brought in.`;
		return redirectWithFlash("/time/import", { text }, args);
	}),
);

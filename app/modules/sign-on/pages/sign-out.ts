import { redirect } from "@remix-run/node";
import { tenantLoaderInSteps } from "#app/request/page.server.ts";
import { signOutThere } from "../sign-out-there.server.ts";

/** On to the provider, to be signed out there as well; offered to who has just signed out here. */
export const loader = tenantLoaderInSteps(
	{ access: "public", whileSuspended: true },
	async (visit) => redirect(await signOutThere(visit)),
);

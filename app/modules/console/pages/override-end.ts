import { isId } from "#app/lib/id.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { productAction } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { findTenant } from "../find-tenant.server.ts";
import { endOverride } from "../overrides.server.ts";

/** Ends an override before its time. */
export const action = asResource(
	productAction({ role: "product" }, async (args) => {
		const { services, staff, now, params } = args;
		const tenant = await findTenant(args);
		const id = params.overrideId ?? "";
		const by = { staffId: staff.id, now };
		const isEnded = isId(id) && (await endOverride(services, tenant, id, by));
		if (!isEnded) throw notFound("override");
		const path = `/console/tenants/${tenant.slug}`;
		return redirectWithFlash(path, { text: `Ended. ${tenant.name} no longer has it.` }, args);
	}),
);

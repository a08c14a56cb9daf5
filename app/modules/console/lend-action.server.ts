import { data } from "@remix-run/node";
import { todayIn } from "#app/lib/calendar-date.ts";
import type { StaffArgs } from "#app/request/enter-product.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { consoleZone } from "./console-zone.ts";
import { findTenant } from "./find-tenant.server.ts";
import { readOverrideForm } from "./override-form.ts";
import { previewOverride } from "./override-preview.server.ts";
import { overrideWords } from "./override-words.ts";
import { lendOverride } from "./overrides.server.ts";

/** The form of an override: the first time it says what changes for whom, confirmed it is lent. */
export async function lendAction(args: StaffArgs) {
	const { services, now, request, staff } = args;
	const tenant = await findTenant(args);
	const form = await request.formData();
	const { fields, errors, override } = readOverrideForm(form, todayIn(consoleZone, now));
	if (!override) return data({ fields, errors, preview: null }, 422);
	const preview = await previewOverride(services, tenant, override, now);
	if (preview.changes.length === 0) {
		const nothing = { "": `That changes nothing for ${tenant.name}: it is so already.` };
		return data({ fields, errors: nothing, preview: null }, 422);
	}
	const isConfirmed = form.get("confirmed") === "yes";
	if (!isConfirmed) return data({ fields, errors: null, preview });
	await lendOverride(services, tenant, override, { staffId: staff.id, now });
	const text = `${overrideWords(override)}. ${tenant.name} has it from now on.`;
	return redirectWithFlash(`/console/tenants/${tenant.slug}`, { text }, args);
}

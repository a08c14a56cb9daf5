import { redirect } from "@remix-run/node";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";
import type { StaffArgs } from "#app/request/enter-product.server.ts";
import { notFound } from "#app/request/problem.ts";

/** The tenant that an address of the console names. A former slug leads to the present one. */
export async function findTenant({
	params,
	services,
	url,
}: Pick<StaffArgs, "params" | "services" | "url">): Promise<TenantRecord> {
	const slug = params.slug ?? "";
	const answer = await services.directory.bySlug(slug);
	if (answer.kind === "none") throw notFound("tenant");
	if (answer.kind === "tenant") return answer.tenant;
	const path = url.pathname.replace(`/${slug}`, `/${answer.tenant.slug}`).replace(/\.data$/, "");
	throw redirect(path);
}

import { data } from "@remix-run/node";
import { and, eq, isNull, sql } from "drizzle-orm";
import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";
import type { StaffArgs } from "#app/request/enter-product.server.ts";
import { issuePass } from "#app/request/testing.server.ts";
import { members } from "#db/tenant/members.ts";
import { noteStaffAction } from "./staff-actions.server.ts";

/** Makes a link with which one member may try a flag in their own browser. */
export async function testerAction({ services, request, params, staff, now }: StaffArgs) {
	const flag = params.flag ?? "";
	const form = await request.formData();
	const text = (name: string) =>
		String(form.get(name) ?? "")
			.trim()
			.slice(0, 254);
	const fields = { slug: text("slug").toLowerCase(), email: text("email") };
	const answer = await services.directory.bySlug(fields.slug);
	if (answer.kind !== "tenant" || answer.tenant.state !== "active") {
		return data({ fields, errors: { slug: "There is no such workspace." }, link: null }, 422);
	}
	const { tenant } = answer;
	const memberId = await memberAt(services, tenant, fields.email);
	if (!memberId) {
		const errors = { email: `Nobody at ${tenant.name} has that address.` };
		return data({ fields, errors, link: null }, 422);
	}
	await services.database.publicTransaction((db) =>
		noteStaffAction(
			db,
			{
				...{ staffId: staff.id, action: "flag:let-try", subject: flag },
				after: `a member of ${tenant.slug}`,
				reason: "",
			},
			now,
		),
	);
	const pass = issuePass(services.env, { tenantId: tenant.id, memberId }, now);
	const origin = tenantOrigin(services.env.BASE_ORIGIN, tenant);
	return data({ fields, errors: null, link: `${origin}/testing/${pass}?flag_${flag}=1` });
}

async function memberAt(
	{ database }: StaffArgs["services"],
	tenant: TenantRecord,
	email: string,
): Promise<string | null> {
	return database.asTenant(
		tenant,
		async (db) => {
			const [row] = await db
				.select({ id: members.id })
				.from(members)
				.where(
					and(eq(sql`lower(${members.email})`, email.toLowerCase()), isNull(members.deactivatedAt)),
				);
			return row?.id ?? null;
		},
		{ readOnly: true },
	);
}

import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { SegmentedLinks } from "#app/ui/segmented.tsx";
import { OwnRoleForm } from "../components/own-role-form.tsx";
import { baseRoles } from "../own-role.ts";
import { readRoleForm } from "../role-form.ts";
import { newRolePage } from "../role-page.server.ts";
import { roleLabel } from "../roles.ts";
import { makeRole } from "../save-role.server.ts";

const rule = { permission: "role:manage", feature: "custom-roles" } as const;

export const loader = tenantLoader(rule, newRolePage);

export const action = tenantAction(rule, async (args) => {
	const { db, request, member, context, now } = args;
	const { base } = await newRolePage(args);
	const { fields, errors } = readRoleForm(await request.formData());
	if (Object.keys(errors).length > 0) return data({ fields, errors }, 422);
	const by = { member, requestId: context.requestId, now };
	const saved = await makeRole(db, by, base, fields);
	if (saved.errors) return data({ fields, errors: saved.errors }, 422);
	return redirectWithFlash("/people/roles", { text: `Made the role ${fields.name}.` }, args);
});

export const meta: MetaFunction = () => [{ title: "New role · Crowdminder" }];

export default function NewRole() {
	const { from, base, baseLabel, takesSeat, choices, permissions } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refused = answer && "fields" in answer ? answer : undefined;
	const problem = answer && "problem" in answer ? { "": answer.problem.message } : undefined;
	return (
		<div className="max-w-[42rem]">
			<PageHeader title="New role" parent={{ to: "/people/roles", label: "Roles" }} />
			<div className="mb-5 grid justify-items-start gap-1.5">
				<p className="label">Begin from</p>
				<SegmentedLinks
					label="Begin from"
					views={baseRoles.map((role) => ({
						label: roleLabel(role),
						to: `/people/roles/new?from=${role}`,
						current: role === base,
					}))}
				/>
			</div>
			<OwnRoleForm
				key={from}
				fields={refused?.fields ?? { name: "", note: "", permissions }}
				errors={refused?.errors ?? problem}
				choices={choices}
				baseLabel={baseLabel}
				takesSeat={takesSeat}
				submit="Make role"
			/>
		</div>
	);
}

import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { RecordLines } from "#app/modules/audit/components/record-lines.tsx";
import { recordHistory } from "#app/modules/audit/record-history.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import { ArchiveRoleForm } from "../components/archive-role-form.tsx";
import { OwnRoleForm } from "../components/own-role-form.tsx";
import { RoleSummary } from "../components/role-summary.tsx";
import { readRoleForm } from "../role-form.ts";
import { roleIdOf, rolePage } from "../role-page.server.ts";
import { changeOwnRole } from "../save-role.server.ts";

export const loader = tenantLoader({ permission: "role:manage" }, async (args) => {
	const role = await rolePage(args);
	return { role, history: await recordHistory(args, "role", role.id) };
});

export const action = tenantAction(
	{ permission: "role:manage", feature: "custom-roles" },
	async (args) => {
		const { db, request, member, params, context, now } = args;
		const { fields, errors } = readRoleForm(await request.formData());
		if (Object.keys(errors).length > 0) return data({ fields, errors }, 422);
		const by = { member, requestId: context.requestId, now };
		const saved = await changeOwnRole(db, by, roleIdOf(params), fields);
		if (saved.errors) return data({ fields, errors: saved.errors }, 422);
		return redirectWithFlash("/people/roles", { text: `Saved the role ${fields.name}.` }, args);
	},
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `${data?.role.name ?? "Role"} · Crowdminder` },
];

export default function OwnRole() {
	const { role, history } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refused = answer && "fields" in answer ? answer : undefined;
	const problem = answer && "problem" in answer ? { "": answer.problem.message } : undefined;
	return (
		<div className="grid max-w-[42rem] gap-6">
			<PageHeader title={role.name} />
			{role.mayChange ? (
				<OwnRoleForm
					{...role}
					fields={refused?.fields ?? role}
					errors={refused?.errors ?? problem}
					submit="Save role"
				/>
			) : (
				<>
					<Statusline icon="lock" tone="warning">
						Who has this role keeps it as it is. Your plan does not let you change it: own roles
						come with Business.
					</Statusline>
					<RoleSummary name="May" note={role.note} sentences={role.sentences} />
				</>
			)}
			<ArchiveRoleForm id={role.id} held={role.held} instead={role.instead} />
			<RecordLines history={history} />
		</div>
	);
}

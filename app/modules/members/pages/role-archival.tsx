import { useActionData, useLoaderData } from "@remix-run/react";
import { peopleText } from "#app/lib/count-text.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import { archiveRole } from "../archive-role.server.ts";
import { ArchiveRoleForm } from "../components/archive-role-form.tsx";
import { rolesToGiveNow } from "../own-roles.server.ts";
import { roleIdOf, rolePage } from "../role-page.server.ts";

export const loader = tenantLoader({ permission: "role:manage" }, rolePage);

/** Puts a role out of use, also on a plan without own roles. */
export const action = tenantAction({ permission: "role:manage" }, async (args) => {
	const { db, request, member, params, context, now } = args;
	const typed = (await request.formData()).get("to");
	const to = (await rolesToGiveNow(db, member)).find(({ name }) => name === typed) ?? null;
	const by = { member, requestId: context.requestId, now };
	const { name, moved } = await archiveRole(db, by, roleIdOf(params), to);
	const detail = to && moved > 0 ? `${peopleText(moved)} moved to ${to.label}.` : undefined;
	return redirectWithFlash("/people/roles", { text: `Archived the role ${name}.`, detail }, args);
});

/** What was refused, with another go at it. */
export default function RoleArchival() {
	const { id, name, held, instead } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<div className="grid max-w-[42rem] gap-4">
			<PageHeader title={name} />
			{answer && "problem" in answer && (
				<Statusline icon="circle-alert" tone="warning">
					{answer.problem.message}
				</Statusline>
			)}
			<ArchiveRoleForm id={id} held={held} instead={instead} />
		</div>
	);
}

import { isId } from "#app/lib/id.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";

type Work = (args: MemberArgs, templateId: string) => Promise<{ text: string }>;

/** A change of one of the member's own templates; leads back to all of them. */
export function templateAction(work: Work) {
	return asResource(
		tenantAction({ permission: "time-entry:capture", feature: "time" }, async (args) => {
			const { templateId = "" } = args.params;
			if (!isId(templateId)) throw notFound("template");
			return redirectWithFlash("/time/templates", await work(args, templateId), args);
		}),
	);
}

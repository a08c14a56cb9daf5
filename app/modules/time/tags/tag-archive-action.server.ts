import { isId } from "#app/lib/id.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { setTagArchived } from "./change-tag.server.ts";
import { tagKeeperOf } from "./tag-keeper.ts";

/** POST archives a tag, or opens it again. */
export function tagArchiveAction(archives: boolean) {
	return asResource(
		tenantAction({ permission: "tag:manage", feature: "time" }, async (args) => {
			const { tagId = "" } = args.params;
			if (!isId(tagId)) throw notFound("tag");
			const at = archives ? args.now : null;
			const { name } = await setTagArchived(args.db, tagKeeperOf(args), tagId, at);
			const text = archives
				? `Archived ${name}. Entries keep it, and nothing new takes it.`
				: `Opened ${name} again.`;
			const act = archives ? "restoration" : "archival";
			const undo = { action: `/settings/tags/${tagId}/${act}`, fields: {} };
			return redirectWithFlash("/settings/tags", { text, undo }, args);
		}),
	);
}

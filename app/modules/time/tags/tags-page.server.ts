import { settingsPages } from "#app/modules/settings/settings-pages.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { tagsWithUse } from "./tags.server.ts";

/** The tags of a workspace, beside the other settings for who may see those. */
export async function tagsPage({ db, member }: MemberArgs) {
	const pages = settingsPages((permission) => mayDo(member, permission));
	const isAlone = !mayDo(member, "setting:manage");
	return {
		pages: isAlone ? pages.filter(({ name }) => name === "tags") : pages,
		tags: await tagsWithUse(db),
	};
}

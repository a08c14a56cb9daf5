import { tenantAction } from "#app/request/page.server.ts";
import { Problem } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { createTag } from "../tags/change-tag.server.ts";
import { tagKeeperOf } from "../tags/tag-keeper.ts";
import { tagNameProblem, tidyTagName } from "../tags/tag-name.ts";

/** POST makes a tag where somebody tags an entry; the answer is the tag. */
export const action = asResource(
	tenantAction({ permission: "tag:manage", feature: "time" }, async (args) => {
		const name = tidyTagName((await args.request.formData()).get("name"));
		const wrong = tagNameProblem(name);
		const { tag, error } = wrong
			? { error: wrong }
			: await createTag(args.db, tagKeeperOf(args), name);
		if (!tag) throw new Problem("tag.name", error, { status: 422 });
		return Response.json({ tag });
	}),
);

import { refused } from "../refuse.server.ts";
import { templateNameProblem, tidyTemplateName } from "../templates/template.ts";
import { templateAction } from "../templates/template-action.server.ts";
import { renameTemplate } from "../templates/templates.server.ts";

/** POST renames a template. */
export const action = templateAction(async ({ db, member, request }, id) => {
	const name = tidyTemplateName((await request.formData()).get("name"));
	if (templateNameProblem(name)) throw refused("template.name");
	await renameTemplate(db, member.id, id, name);
	return { text: `Saved ${name}.` };
});

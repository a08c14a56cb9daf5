import { templateAction } from "../templates/template-action.server.ts";
import { removeTemplate } from "../templates/templates.server.ts";

/** POST throws a template away; weeks that it was put on stay as they are. */
export const action = templateAction(async ({ db, member }, id) => {
	const name = await removeTemplate(db, member.id, id);
	return { text: `Deleted ${name}. Weeks that it was put on stay as they are.` };
});

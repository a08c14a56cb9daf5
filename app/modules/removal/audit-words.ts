import { auditWords, textOf } from "#app/modules/audit/words.ts";

const path = () => "/settings/deletion";

export const removalAuditWords = auditWords(
	"workspace",
	{},
	{
		"workspace:remove": {
			say: ({ after }, { moment }) => {
				const on = textOf(after, "deleteAfter");
				return on
					? `asked for the workspace to be deleted on ${moment(new Date(on))}`
					: "asked for the workspace to be deleted";
			},
			path,
		},
		"workspace:keep": { say: "kept the workspace, which was to be deleted", path },
	},
);

import { auditWords } from "#app/modules/audit/words.ts";

export const projectsAuditWords = auditWords(
	"projects",
	{
		name: "Name",
		code: "Code",
		clientId: "Client",
		projectId: "Project",
		isInternal: "Ourselves, never billed",
		billable: "Billable",
		startsOn: "First day",
		endsOn: "Last day",
		note: "Note",
		tasks: "Tasks",
	},
	{
		"client:create": "added the client {object}",
		"client:change": "changed the client {object}",
		"client:archive": "archived the client {object}",
		"client:restore": "opened the client {object} again",
		"project:create": "added the project {object}",
		"project:change": "changed the project {object}",
		"project:archive": "archived the project {object}",
		"project:restore": "opened the project {object} again",
		"task:create": "added the task {object}",
		"task:change": "changed the task {object}",
		"task:archive": "archived the task {object}",
		"task:restore": "opened the task {object} again",
	},
);

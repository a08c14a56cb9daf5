/** What a column of a file may hold. */
export const fieldNames = [
	"date",
	"start",
	"endDate",
	"end",
	"duration",
	"email",
	"person",
	"firstName",
	"lastName",
	"client",
	"project",
	"task",
	"note",
	"tags",
	"billable",
] as const;

export type Field = (typeof fieldNames)[number];

/** Which column holds what, counted from 0; null where there is none. */
export type Columns = Readonly<Record<Field, number | null>>;

export const fieldLabels: Readonly<Record<Field, string>> = {
	date: "Date",
	start: "Start",
	endDate: "Date of the end",
	end: "End",
	duration: "Duration",
	email: "Email of the person",
	person: "Name of the person",
	firstName: "First name",
	lastName: "Last name",
	client: "Client",
	project: "Project",
	task: "Task",
	note: "Note",
	tags: "Tags",
	billable: "Billable",
};

/** Something for each field. */
export function byField<T>(make: (field: Field) => T): Record<Field, T> {
	return {
		date: make("date"),
		start: make("start"),
		endDate: make("endDate"),
		end: make("end"),
		duration: make("duration"),
		email: make("email"),
		person: make("person"),
		firstName: make("firstName"),
		lastName: make("lastName"),
		client: make("client"),
		project: make("project"),
		task: make("task"),
		note: make("note"),
		tags: make("tags"),
		billable: make("billable"),
	};
}

import type { Reader } from "./reader.ts";

/** Any other table: its columns are guessed by their heads, in English and German, and put right by hand. Our own export too. */
export const csv: Reader = {
	source: "csv",
	label: "A table (CSV)",
	marks: [],
	names: {
		date: ["Date", "Day", "Start date", "Datum", "Tag", "Spent date"],
		start: ["Start", "Start time", "Begin", "From", "Started", "Started at", "Beginn", "Von"],
		endDate: ["End date", "Stop date"],
		end: ["End", "End time", "Stop", "Stop time", "To", "Ended", "Ended at", "Ende", "Bis"],
		duration: ["Duration", "Hours", "Time", "Duration (h)", "Minutes worked", "Dauer", "Stunden"],
		email: ["Email", "E-mail", "Mail", "User email", "Email address"],
		person: ["Person", "Name", "User", "Member", "Employee", "Full name", "Mitarbeiter"],
		firstName: ["First name", "Vorname"],
		lastName: ["Last name", "Surname", "Nachname"],
		client: ["Client", "Customer", "Kunde"],
		project: ["Project", "Projekt"],
		task: ["Task", "Activity", "Service", "Tätigkeit", "Aufgabe"],
		note: ["Note", "Notes", "Description", "Comment", "Bemerkung", "Beschreibung"],
		tags: ["Tags", "Tag", "Labels"],
		billable: ["Billable", "Abrechenbar"],
	},
};

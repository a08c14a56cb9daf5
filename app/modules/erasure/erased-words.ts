/** What went, for who has to answer for it. Tables without words are not worth a line. */
const words: Readonly<Record<string, readonly [string, string]>> = {
	pictures: ["picture", "pictures"],
	sessions: ["signed-in browser", "signed-in browsers"],
	sign_ins: ["entry of the sign-in history", "entries of the sign-in history"],
	mail_deliveries: ["mail in the log", "mails in the log"],
	invitations: ["invitation", "invitations"],
	passkeys: ["passkey", "passkeys"],
	code_apps: ["code app", "code apps"],
	recovery_codes: ["recovery code", "recovery codes"],
	notifications: ["notification", "notifications"],
	notification_wishes: ["notification setting", "notification settings"],
	team_members: ["place in a team", "places in teams"],
	grants: ["right on a single object", "rights on single objects"],
	sign_on_identities: ["link to the company's sign-in", "links to the company's sign-in"],
	week_rows: ["empty row of a week sheet", "empty rows of week sheets"],
	data_exports: ["copy of the workspace deleted", "copies of the workspace deleted"],
	time_imports: ["file of hours that named them", "files of hours that named them"],
	audit_lines: ["line of the history blanked", "lines of the history blanked"],
};

/** `2 signed-in browsers`, in a fixed order. */
export function erasedWords(erased: Readonly<Record<string, unknown>>): string[] {
	return Object.entries(words).flatMap(([table, [one, many]]) => {
		const count = erased[table];
		return typeof count === "number" && count > 0 ? [`${count} ${count === 1 ? one : many}`] : [];
	});
}

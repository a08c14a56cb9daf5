/** The version of an object that a form was opened with; 0, which none has, when it says none. */
export function seenVersion(form: FormData): number {
	const version = Number(form.get("version"));
	return Number.isSafeInteger(version) && version > 0 ? version : 0;
}

/** Message by field; undefined where all is well. */
export type FormErrors = Readonly<Record<string, string | undefined>>;

/** True when no field is wrong. */
export function isFine(errors: FormErrors): boolean {
	return Object.values(errors).every((message) => message === undefined);
}

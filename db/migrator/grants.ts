/** Rights of one grantee; the empty name is PUBLIC. */
export type Grant = { readonly grantee: string; readonly privileges: readonly string[] };

/** How the catalog abbreviates rights (PostgreSQL's manual, 5.8 Privileges). */
const names: Readonly<Record<string, string>> = {
	r: "select",
	a: "insert",
	w: "update",
	d: "delete",
	D: "truncate",
	x: "references",
	t: "trigger",
	m: "maintain",
	U: "usage",
	C: "create",
	X: "execute",
};

/** Reads `cm_migrator=arwd/cm_migrator tenant=r/cm_migrator`; the right to pass a right on is not kept apart. */
export function parseGrants(text: string): Grant[] {
	return [...text.matchAll(/(?<grantee>\S*?)=(?<letters>[a-zA-Z*]*)\/\S+/g)].map(({ groups }) => ({
		grantee: groups?.grantee ?? "",
		privileges: [...(groups?.letters ?? "")].flatMap((letter) => names[letter] ?? []),
	}));
}

/** `cm_migrator select, insert; tenant select`. */
export function describeGrants(text: string): string {
	return parseGrants(text)
		.map(({ grantee, privileges }) => `${grantee || "everyone"} ${privileges.join(", ")}`)
		.join("; ");
}

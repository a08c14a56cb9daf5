/** Which cell of a row holds what; undefined where there is no such column. */
export type InviteColumns = {
	readonly email: number;
	readonly name: number | undefined;
	readonly role: number | undefined;
};

const known = {
	email: ["email", "emailaddress", "mail", "address"],
	name: ["name", "fullname", "person", "member"],
	role: ["role"],
} as const;

/** Finds the columns by their heads, in any order and spelling; null without one of addresses. */
export function inviteColumns(heads: readonly string[]): InviteColumns | null {
	const bare = heads.map((head) => head.toLowerCase().replaceAll(/[^a-z]/g, ""));
	const find = (names: readonly string[]) => {
		const at = bare.findIndex((head) => names.includes(head));
		return at < 0 ? undefined : at;
	};
	const email = find(known.email);
	return email === undefined ? null : { email, name: find(known.name), role: find(known.role) };
}

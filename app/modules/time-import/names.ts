/** A person as a file names them. */
export type PersonNamed = { readonly email: string; readonly name: string };

/** What was worked on, as a file names it. */
export type WorkNamed = {
	readonly client: string;
	readonly project: string;
	readonly task: string;
};

/** The same person has the same key: the address where there is one, else the name in any spelling. */
export function personKey({ email, name }: PersonNamed): string {
	return (email || name).toLowerCase();
}

/** The same work has the same key, in any spelling. */
export function workKey({ client, project, task }: WorkNamed): string {
	return JSON.stringify([client, project, task].map((name) => name.toLowerCase()));
}

export function workText({ client, project, task }: WorkNamed): string {
	return [client, project, task].join(" / ");
}

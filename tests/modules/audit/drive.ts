import type { Answer } from "#tests/kit/http.ts";
import type { Kit } from "#tests/kit/kit.ts";
import type { Product } from "#tests/kit/product.ts";
import { lastMailTo } from "#tests/kit/queued-mail.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

/** One action of the product with a form that it takes. */
export type Drive = {
	/** The route's module below `modules/`. */
	readonly route: string;
	readonly path: () => string | Promise<string>;
	readonly form?: () => Record<string, string> | Promise<Record<string, string>>;
	/** Where it is sent to; the workspace's address unless said otherwise. */
	readonly host?: string;
	/** What the browser is signed in with; the owner's session unless said otherwise. */
	readonly cookie?: () => string | Promise<string>;
	/** Keeps what later drives need. */
	readonly seen?: (answer: Answer) => unknown;
};

/** What the drives of one test share. */
export type Round = {
	readonly kit: Kit;
	readonly product: Product;
	/** With an owner who signs in by `password`, and an employee. */
	readonly tenant: TestTenant;
	readonly password: string;
	/** Ids by what they are of, found on the way. */
	readonly found: Record<string, string>;
};

export const at = (path: string) => () => path;
export const nobody = () => "";

/** The id in the address that an answer leads to. */
export function idIn({ headers }: Answer): string {
	return /[0-9a-f-]{36}/.exec(String(headers.location))?.[0] ?? "";
}

/** The id of one row of the tenant's: `tasks where name = 'Workshops'`. */
export async function idOf({ kit, tenant }: Round, rows: string): Promise<string> {
	const query = `select id from "${tenant.schemaName}".${rows}`;
	const [row] = await kit.owner.unsafe<{ id: string }[]>(query);
	if (!row) throw new Error(`Nothing found: ${query}`);
	return row.id;
}

/** The end of the link in the newest mail to an address. */
export async function tokenTo({ kit, tenant }: Round, address: string): Promise<string> {
	return (await lastMailTo(kit, tenant.id, address)).token;
}

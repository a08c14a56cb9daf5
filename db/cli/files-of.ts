import type { Env } from "#app/env.server.ts";
import type { NewTenantFiles, TenantFiles } from "../archive/files.ts";
import type { TenantRef } from "../handle.ts";

/** A tenant's stored files, read and written past the product's pages. */
export function filesOf(_env: Env, _tenant: TenantRef): TenantFiles & NewTenantFiles {
	return {
		list: () => Promise.resolve([]),
		read: (key) => Promise.reject(new Error(`There is no file ${key}`)),
		write: (key) => Promise.reject(new Error(`There is nowhere to put ${key}`)),
		discard: () => Promise.resolve(),
	};
}

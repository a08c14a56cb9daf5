import { relative, resolve } from "node:path";

/** A path as people read it: relative while it is below the working directory. */
export function shortPath(path: string): string {
	const near = relative("", path);
	return near.startsWith("..") ? resolve(path) : near || ".";
}

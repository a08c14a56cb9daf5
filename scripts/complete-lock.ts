/**
 * Completes package-lock.json after `npm install`.
 *
 * npm leaves a platform's optional binary out of the lock when the registry at hand does not serve it,
 * and `npm ci` then refuses the whole lock ("Missing: … from lock file"). Each missing one is written
 * as an optional entry for its own platform, so that every platform installs from the same lock.
 */
import { readFileSync, writeFileSync } from "node:fs";

type LockEntry = {
	version?: string;
	optional?: boolean;
	dev?: boolean;
	os?: string[];
	cpu?: string[];
	optionalDependencies?: Record<string, string>;
	peerDependencies?: Record<string, string>;
	peerDependenciesMeta?: Record<string, { optional?: boolean }>;
};

const lock: { packages: Record<string, LockEntry> } = JSON.parse(
	readFileSync("package-lock.json", "utf8"),
);
let added = 0;
for (const [place, entry] of Object.entries(lock.packages)) {
	for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
		if (isFound(place, name)) continue;
		lock.packages[placeFor(place, name)] = platformEntry(name, range, entry.dev === true);
		added += 1;
	}
}
lock.packages = Object.fromEntries(
	Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")),
);
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, "\t")}\n`);
process.stdout.write(`${added} optional packages of other platforms added to the lock\n`);

/** Node's resolution: the nearest node_modules on the way up holds it. */
function isFound(place: string, name: string): boolean {
	const parts = place.split("/node_modules/");
	const holders = [
		"",
		...parts.map((_, end) => `${parts.slice(0, end + 1).join("/node_modules/")}/`),
	];
	return holders.some((holder) => lock.packages[`${holder}node_modules/${name}`]);
}

function placeFor(place: string, name: string): string {
	const root = `node_modules/${name}`;
	return lock.packages[root] ? `${place}/node_modules/${name}` : root;
}

function platformEntry(name: string, range: string, dev: boolean): LockEntry {
	const os = name.match(
		/android|darwin|linux|win32|windows|freebsd|openbsd|netbsd|sunos|aix|openharmony|wasi/,
	)?.[0];
	const cpu = name.match(
		/arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64|mips64el|wasm32|universal/,
	)?.[0];
	return {
		version: range.replace(/^[\^~>=]+/, ""),
		...(cpu && cpu !== "universal" ? { cpu: [cpu] } : {}),
		...(dev ? { dev: true } : {}),
		optional: true,
		...(os && os !== "wasi" ? { os: [os === "windows" ? "win32" : os] } : {}),
	};
}

import { join } from "node:path";
import { demoEmail, demoMembers, demoPassword, demoSlug } from "#db/seed/demo-company.ts";
import { shortPath } from "#dev/short-path.ts";
import type { LocalServices } from "./local-services.ts";

export type Ready = {
	origin: string;
	dataDir: string;
	local: LocalServices;
	hasDemo: boolean;
	/** How long the start took. */
	seconds: number;
};

type Entry = [label: string, ...values: string[]];

/** What runs where and how to sign in, as an aligned block; a line where nothing was started for this machine. */
export function announce(ready: Ready): string {
	const { ownsDatabase, mailboxPage, stripePage, unleash } = ready.local;
	const heading = `Crowdminder is ready after ${ready.seconds.toFixed(1)} s.`;
	if (!ownsDatabase && !mailboxPage && !stripePage && !unleash) return `${heading} ${ready.origin}`;
	return block(heading, ready);
}

function block(heading: string, { origin, dataDir, local, hasDemo }: Ready): string {
	const entries: (Entry | null)[] = [
		["Site", origin],
		hasDemo ? ["Demo workspace", onHost(origin, demoSlug), ...demoSignIns()] : null,
		["Product console", onHost(origin, "product"), "its people: npm run staff -- create"],
		local.mailboxPage ? ["Mail it sent", local.mailboxPage] : null,
		local.stripePage ? ["Stripe sandbox", local.stripePage] : null,
		local.unleash
			? ["Unleash", local.unleash.url, `user admin, password ${local.unleash.password}`]
			: null,
		local.ownsDatabase ? ["Log", shortPath(join(dataDir, "server.log"))] : null,
	];
	const place = shortPath(dataDir);
	const foot = local.ownsDatabase
		? `Ctrl-C stops it. The data stays in ${place}; "npm run reset" removes it.`
		: "Ctrl-C stops it.";
	return ["", heading, "", ...align(entries.filter((entry) => entry !== null)), "", foot, ""]
		.map((line) => (line ? `  ${line}` : ""))
		.join("\n");
}

function align(entries: Entry[]): string[] {
	const width = Math.max(...entries.map(([label]) => label.length)) + 3;
	return entries.flatMap(([label, ...values]) =>
		values.map((value, index) => `${(index === 0 ? label : "").padEnd(width)}${value}`),
	);
}

/** One person of each role. */
function demoSignIns(): string[] {
	const roles = ["owner", "admin", "manager", "employee"] as const;
	const people = roles.flatMap((role) => demoMembers.find((member) => member.role === role) ?? []);
	const emails = people.map(({ name }) => demoEmail(name));
	const width = Math.max(...emails.map((email) => email.length)) + 3;
	const lines = people.map(({ name, role }) => demoEmail(name).padEnd(width) + role);
	return [...lines, `everybody's password is ${demoPassword}`];
}

/** A name under the base address. */
function onHost(origin: string, name: string): string {
	return origin.replace("://", `://${name}.`);
}

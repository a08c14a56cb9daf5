import { Resolver } from "node:dns/promises";

/** What the name servers say: values, that there are none, or nothing that could be understood. */
export type Answer =
	| { readonly kind: "values"; readonly values: readonly string[] }
	| { readonly kind: "none" }
	| { readonly kind: "silent" };

/** Asks name servers. Nothing here throws, and no question takes longer than about six seconds. */
export type NameServers = {
	/** The TXT records of a name, each with its parts joined. */
	txt(name: string): Promise<Answer>;
	/** The one name that a name stands for, in lower case and without a trailing dot. */
	cname(name: string): Promise<Answer>;
	/** IPv4 and IPv6. */
	addresses(name: string): Promise<Answer>;
};

/** @param servers `192.0.2.1` or `192.0.2.1:53`; none for those that the machine asks */
export function nameServers(
	servers: readonly string[],
	{ timeout = 2_000, tries = 3 }: { timeout?: number; tries?: number } = {},
): NameServers {
	const resolver = new Resolver({ timeout, tries });
	if (servers.length > 0) resolver.setServers(servers);
	return {
		txt: (name) =>
			answerOf(async () => (await resolver.resolveTxt(name)).map((parts) => parts.join(""))),
		cname: (name) => answerOf(async () => (await resolver.resolveCname(name)).map(plainName)),
		async addresses(name) {
			const both = await Promise.all([
				answerOf(() => resolver.resolve4(name)),
				answerOf(() => resolver.resolve6(name)),
			]);
			if (both.some(({ kind }) => kind === "silent")) return { kind: "silent" };
			const values = both.flatMap((answer) => (answer.kind === "values" ? answer.values : []));
			return values.length > 0 ? { kind: "values", values } : { kind: "none" };
		},
	};
}

async function answerOf(ask: () => Promise<string[]>): Promise<Answer> {
	try {
		const values = await ask();
		return values.length > 0 ? { kind: "values", values } : { kind: "none" };
	} catch (error) {
		return { kind: saysNone(error) ? "none" : "silent" };
	}
}

/** NXDOMAIN and an answer without records; everything else is a server that failed, refused or was not reached. */
function saysNone(error: unknown): boolean {
	const code = error instanceof Error && "code" in error ? error.code : undefined;
	return code === "ENOTFOUND" || code === "ENODATA";
}

function plainName(name: string): string {
	return name.toLowerCase().replace(/\.$/, "");
}

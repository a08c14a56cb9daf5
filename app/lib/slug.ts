/** Why a workspace's address is refused. `reserved` is told to people as `taken`. */
export type SlugProblem = "too-short" | "too-long" | "malformed" | "reserved";

const shortest = 3;
const longest = 40;

/** Names that are ours, or that people would take for ours. */
const reserved = [
	...[
		"www",
		"public",
		"product",
		"api",
		"app",
		"admin",
		"administrator",
		"root",
		"system",
		"console",
	],
	...["mail", "email", "smtp", "imap", "pop", "mx", "webmail", "postmaster", "autodiscover"],
	...["status", "help", "support", "docs", "blog", "news", "press", "about", "legal", "security"],
	...[
		"login",
		"signin",
		"sign-in",
		"signup",
		"sign-up",
		"logout",
		"auth",
		"sso",
		"oauth",
		"account",
	],
	...["billing", "pricing", "payments", "pay", "invoice", "stripe", "sales", "shop", "store"],
	...["static", "assets", "cdn", "media", "files", "images", "img", "download", "downloads"],
	...["dev", "test", "staging", "beta", "preview", "internal", "localhost", "local", "metrics"],
	...["ftp", "ssh", "vpn", "dns", "ns1", "ns2", "ntp", "git", "webhook", "webhooks", "unleash"],
	...["crowdminder", "official", "staff", "team", "abuse", "noreply", "no-reply", "hostmaster"],
] as const;

/**
 * Judges an address as typed, lower case: 3–40 of a–z, 0–9 and single hyphens, beginning with a letter,
 * ending with a letter or digit. Null when it may be used, if nobody has it.
 */
export function slugProblem(slug: string): SlugProblem | null {
	if (slug.length < shortest) return "too-short";
	if (slug.length > longest) return "too-long";
	if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug) || slug.startsWith("xn--")) return "malformed";
	return reservedSkeletons.has(slugSkeleton(slug)) ? "reserved" : null;
}

/**
 * Folds what looks alike into one form: `acme`, `acrne` and `ac-me` share one. Two workspaces with the same
 * skeleton could be mistaken for each other, so only one may exist.
 */
export function slugSkeleton(slug: string): string {
	return slug
		.replaceAll("-", "")
		.replaceAll(/[018i52]/g, (character) => lookAlikes[character] ?? character)
		.replaceAll("rn", "m")
		.replaceAll("vv", "w")
		.replaceAll("cl", "d");
}

const lookAlikes: Readonly<Record<string, string>> = {
	"0": "o",
	"1": "l",
	i: "l",
	"2": "z",
	"5": "s",
	"8": "b",
};

const reservedSkeletons: ReadonlySet<string> = new Set(reserved.map(slugSkeleton));

const legalForms = /\b(pty|ltd|limited|inc|incorporated|llc|plc|cc|npc|gmbh|bv|co|company|the)\b/g;

/** Addresses made from a company's name, best first, each one well-formed and not reserved. */
export function slugSuggestions(companyName: string, country = "ZA"): string[] {
	const full = toSlug(companyName.toLowerCase().replaceAll(legalForms, " "));
	const words = full.split("-");
	const [first = ""] = words;
	const initials = words.map((word) => word.slice(0, 1)).join("");
	const place = country.toLowerCase();
	const candidates = [
		full,
		first,
		words.slice(0, 2).join("-"),
		words.join(""),
		initials,
		...[full, first].flatMap((base) => [`${base}-${place}`, `${base}-hq`, `${base}-team`]),
	];
	return [...new Set(candidates.map(cut))].filter((slug) => slugProblem(slug) === null);
}

function toSlug(text: string): string {
	const plain = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
	const joined = plain.replaceAll("&", " and ").replaceAll(/['’]/g, "");
	const hyphenated = joined.replaceAll(/[^a-z0-9]+/g, "-");
	return hyphenated.replace(/^[^a-z]+/, "").replace(/-+$/, "");
}

function cut(slug: string): string {
	return slug.slice(0, longest).replace(/-+$/, "");
}

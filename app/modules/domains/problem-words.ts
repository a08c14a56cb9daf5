import type { Look } from "./domain-life.ts";
import type { SeenRecords, WantedRecords } from "./records.ts";

/** What is not as wanted, and what to do, in words for who looks after the domain; null when all is well. */
export function problemWords({ proof, target }: Look, wanted: WantedRecords): string | null {
	const parts = [proofWords(proof, wanted), targetWords(target, wanted)].filter(
		(part) => part !== null,
	);
	return parts.length > 0 ? parts.join(" ") : null;
}

function proofWords(found: Look["proof"], { proof }: WantedRecords): string | null {
	switch (found) {
		case "right":
			return null;
		case "missing":
			return `There is no TXT record at ${proof.name} yet.`;
		case "wrong":
			return `The TXT record at ${proof.name} says something else.`;
		case "unknown":
			return `The name servers did not answer for ${proof.name}.`;
		default:
			return found satisfies never;
	}
}

function targetWords(found: Look["target"], { target }: WantedRecords): string | null {
	switch (found) {
		case "right":
			return null;
		case "missing":
			return `${target.name} leads nowhere yet.`;
		case "wrong":
			return `${target.name} leads somewhere else. If your provider passes visits through its own servers (a proxy), turn that off for this name.`;
		case "unknown":
			return `The name servers did not answer for ${target.name}.`;
		default:
			return found satisfies never;
	}
}

const longest = 300;

/** What was seen, as it stands beside what is wanted; null where there was no answer. */
export function seenWords({ txt, chain, addresses }: SeenRecords): {
	proof: string | null;
	target: string | null;
} {
	return {
		proof: txt && shortened(txt.length > 0 ? txt.join(" · ") : "nothing"),
		target: addresses && shortened([...(chain ?? []), ...addresses].join(" → ") || "nothing"),
	};
}

function shortened(text: string): string {
	return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

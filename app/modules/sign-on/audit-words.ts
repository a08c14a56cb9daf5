import { type AuditFacts, auditWords, fieldOf, textOf } from "#app/modules/audit/words.ts";

/** The domain that it was about. */
const object = ({ before, after }: AuditFacts) =>
	textOf(after, "domain") ?? textOf(before, "domain");
const path = () => "/settings/single-sign-on#mail-domains";

export const signOnAuditWords = auditWords(
	"sign-in",
	{ issuer: "Provider" },
	{
		"sign-on:link": "signed in with the company’s provider for the first time",
		"sign-on:unlink": "undid the link of {object} with the company’s provider",
		"sign-on:join": "joined the workspace with the company’s provider",
		"sign-on:try": "tried the connection with the company’s provider",
		"sign-on:require": {
			say: ({ after }) => {
				const ended = fieldOf(after, "ended");
				const count = typeof ended === "number" ? `: ${ended}` : "";
				return `ended sessions that were begun without the company’s provider${count}`;
			},
		},
		"mail-domain:add": { say: "named {object} as a company address", object, path },
		"mail-domain:check": { say: "looked whether {object} is the company’s", object, path },
		"mail-domain:prove": { say: "proved that {object} is the company’s", object, path },
		"mail-domain:remove": { say: "took {object} from the company addresses", object, path },
	},
);

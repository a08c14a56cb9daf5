import { auditWords, isOwnDoing } from "#app/modules/audit/words.ts";

export const accountsAuditWords = auditWords(
	"sign-in",
	{ name: "Name", email: "Email address", timeZone: "Time zone" },
	{
		"session:start": "signed in",
		"session:end": {
			say: (facts) => {
				if (!isOwnDoing(facts)) return "signed {object} out everywhere";
				return facts.after === null ? "signed out" : "signed other browsers out";
			},
		},
		"password:change": "set a new password",
		"member:rename": {
			say: (facts) => (isOwnDoing(facts) ? "changed their name" : "changed the name of {object}"),
		},
		"email-change:ask": "asked for another address",
		"email-change:confirm": "confirmed one of two addresses",
		"email-change:withdraw": "kept the address after all",
		"member:change-time-zone": "chose another time zone to read in",
		"member:change-email": {
			say: (facts) =>
				isOwnDoing(facts) ? "changed their address" : "changed the address of {object}",
		},
	},
);

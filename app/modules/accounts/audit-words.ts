import { type AuditFacts, auditWords, isOwnDoing, textOf } from "#app/modules/audit/words.ts";

/** What a passkey is called. */
const passkey = ({ before, after }: AuditFacts) => textOf(after, "name") ?? textOf(before, "name");

export const accountsAuditWords = auditWords(
	"sign-in",
	{ name: "Name", email: "Email address", timeZone: "Time zone", locale: "Language and region" },
	{
		"session:start": "signed in",
		"session:end": {
			say: (facts) => {
				if (!isOwnDoing(facts)) return "signed {object} out everywhere";
				return facts.after === null ? "signed out" : "signed other browsers out";
			},
		},
		"code-app:set-up": "set up codes from an app",
		"code-app:remove": "removed the codes from an app",
		"recovery-codes:make": "made new recovery codes",
		"passkey:add": { say: "added the passkey {object}", object: passkey },
		"passkey:rename": { say: "renamed the passkey {object}", object: passkey },
		"passkey:remove": { say: "removed the passkey {object}", object: passkey },
		"second-factor:reset": "took the second factor of {object} away, to be set up anew",
		"second-factor:ask": "asked {object} to set up a second factor",
		"sign-in:disown": "said that a sign-in was not them: signed out everywhere, the password ended",
		"password:change": "set a new password",
		"member:rename": {
			say: (facts) => (isOwnDoing(facts) ? "changed their name" : "changed the name of {object}"),
		},
		"email-change:ask": "asked for another address",
		"email-change:confirm": "confirmed one of two addresses",
		"email-change:withdraw": "kept the address after all",
		"member:change-locale": "chose how dates and numbers are written",
		"member:change-time-zone": "chose another time zone to read in",
		"member:change-email": {
			say: (facts) =>
				isOwnDoing(facts) ? "changed their address" : "changed the address of {object}",
		},
	},
);

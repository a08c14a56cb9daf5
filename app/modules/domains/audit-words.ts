import { type AuditFacts, auditWords, textOf } from "#app/modules/audit/words.ts";

const path = () => "/settings/domain";
const host = ({ before, after }: AuditFacts) => textOf(after, "host") ?? textOf(before, "host");
const said = (say: string) => ({ say, object: host, path });

export const domainAuditWords = auditWords(
	"settings",
	{ problem: "Why" },
	{
		"domain:add": said("asked for the domain {object}"),
		"domain:prove": said("saw the proof of the domain {object}"),
		"domain:lose-proof": said("saw the proof of the domain {object} no more"),
		"domain:activate": said("put the domain {object} into use"),
		"domain:fail": said("saw the domain {object} fail"),
		"domain:recover": said("saw the domain {object} work again"),
		"domain:drop": said("gave up the domain {object}: it failed for seven days"),
		"domain:expire": said("gave up the domain {object}: it was not finished in 30 days"),
		"domain:remove": said("removed the domain {object}"),
		"domain:return": said("put the domain {object} back"),
		"domain:make-primary": said("made {object} the workspace’s address"),
		"domain:end-primary": said("made {object} the workspace’s address no more"),
	},
);

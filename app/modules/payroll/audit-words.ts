import { type AuditFacts, auditWords, textOf } from "#app/modules/audit/words.ts";

const path = () => "/payroll";
const object = ({ after }: AuditFacts) => textOf(after, "profile");

export const payrollAuditWords = auditWords(
	"time",
	{ from: "From", to: "To", people: "People" },
	{
		"payroll:export": { say: "took hours to payroll, for {object}", object, path },
		"payroll:set-up": { say: "set payroll up for {object}", object, path },
		"payroll-number:change": { say: "changed the payroll number of {object}", path },
	},
);

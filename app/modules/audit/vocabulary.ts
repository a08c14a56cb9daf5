import { accountsAuditWords } from "#app/modules/accounts/audit-words.ts";
import { approvalsAuditWords } from "#app/modules/approvals/audit-words.ts";
import { budgetsAuditWords } from "#app/modules/budgets/audit-words.ts";
import { domainAuditWords } from "#app/modules/domains/audit-words.ts";
import { entitlementsAuditWords } from "#app/modules/entitlements/audit-words.ts";
import { erasureAuditWords } from "#app/modules/erasure/audit-words.ts";
import { exportsAuditWords } from "#app/modules/exports/audit-words.ts";
import { filesAuditWords } from "#app/modules/files/audit-words.ts";
import { grantsAuditWords } from "#app/modules/grants/audit-words.ts";
import { membersAuditWords } from "#app/modules/members/audit-words.ts";
import { notificationsAuditWords } from "#app/modules/notifications/audit-words.ts";
import { onboardingAuditWords } from "#app/modules/onboarding/audit-words.ts";
import { payrollAuditWords } from "#app/modules/payroll/audit-words.ts";
import { projectsAuditWords } from "#app/modules/projects/audit-words.ts";
import { ratesAuditWords } from "#app/modules/rates/audit-words.ts";
import { removalAuditWords } from "#app/modules/removal/audit-words.ts";
import { reportsAuditWords } from "#app/modules/reports/audit-words.ts";
import { roundingAuditWords } from "#app/modules/rounding/audit-words.ts";
import { settingsAuditWords } from "#app/modules/settings/audit-words.ts";
import { signOnAuditWords } from "#app/modules/sign-on/audit-words.ts";
import { subscriptionAuditWords } from "#app/modules/subscription/audit-words.ts";
import { supportAuditWords } from "#app/modules/support/audit-words.ts";
import { timeAuditWords } from "#app/modules/time/audit-words.ts";
import { timeImportAuditWords } from "#app/modules/time-import/audit-words.ts";
import { timerAuditWords } from "#app/modules/timer/audit-words.ts";
import { timesheetsAuditWords } from "#app/modules/timesheets/audit-words.ts";
import { workCalendarAuditWords } from "#app/modules/work-calendar/audit-words.ts";
import type { Area } from "./areas.ts";
import { ownAuditWords } from "./audit-words.ts";
import type { ActionWords, AuditWords, Fields } from "./words.ts";

/** Each module declares the words of its own actions. */
const modules = [
	accountsAuditWords,
	approvalsAuditWords,
	domainAuditWords,
	entitlementsAuditWords,
	grantsAuditWords,
	filesAuditWords,
	membersAuditWords,
	notificationsAuditWords,
	onboardingAuditWords,
	ownAuditWords,
	projectsAuditWords,
	budgetsAuditWords,
	ratesAuditWords,
	reportsAuditWords,
	roundingAuditWords,
	removalAuditWords,
	erasureAuditWords,
	exportsAuditWords,
	settingsAuditWords,
	signOnAuditWords,
	subscriptionAuditWords,
	supportAuditWords,
	timeAuditWords,
	payrollAuditWords,
	timeImportAuditWords,
	workCalendarAuditWords,
	timesheetsAuditWords,
	timerAuditWords,
] as const;

/** `object:verb`. One without words does not compile. */
export type AuditAction = ActionOf<(typeof modules)[number]>;
type ActionOf<Words> = Words extends AuditWords<infer Action> ? Action : never;

/** An action's words with what its module says of all of them. */
export type SaidAction = ActionWords & { readonly area: Area; readonly fields: Fields };

const vocabulary: ReadonlyMap<string, SaidAction> = new Map(
	modules.flatMap(({ area, fields, actions }) =>
		Object.entries<string | ActionWords>(actions).map(([action, words]): [string, SaidAction] => [
			action,
			{ area, fields, ...(typeof words === "string" ? { say: words } : words) },
		]),
	),
);

export const auditActions: readonly string[] = [...vocabulary.keys()];

/** The words of an action; an old one that nobody records any more is told by its name. */
export function wordsOf(action: string): SaidAction {
	const known = vocabulary.get(action);
	return known ?? { area: "workspace", fields: {}, say: action.replaceAll(/[-:]/g, " ") };
}

export function actionsOf(area: Area): string[] {
	return auditActions.filter((action) => wordsOf(action).area === area);
}

import type { z } from "zod";
import { accountsNotices } from "#app/modules/accounts/notices.ts";
import { approvalsNotices } from "#app/modules/approvals/notices.ts";
import { budgetsNotices } from "#app/modules/budgets/notices.ts";
import { domainsNotices } from "#app/modules/domains/notices.ts";
import { entitlementsNotices } from "#app/modules/entitlements/notices.ts";
import { erasureNotices } from "#app/modules/erasure/notices.ts";
import { exportsNotices } from "#app/modules/exports/notices.ts";
import { grantsNotices } from "#app/modules/grants/notices.ts";
import { membersNotices } from "#app/modules/members/notices.ts";
import { remindersNotices } from "#app/modules/reminders/notices.ts";
import { removalNotices } from "#app/modules/removal/notices.ts";
import { settingsNotices } from "#app/modules/settings/notices.ts";
import { subscriptionNotices } from "#app/modules/subscription/notices.ts";
import { supportNotices } from "#app/modules/support/notices.ts";
import { timeNotices } from "#app/modules/time/notices.ts";
import { timeImportNotices } from "#app/modules/time-import/notices.ts";
import { timesheetsNotices } from "#app/modules/timesheets/notices.ts";
import type { Notice } from "./notice.ts";

/** Everything that members are told; each module declares its own. */
const kinds = {
	...remindersNotices,
	...budgetsNotices,
	...timeImportNotices,
	...timeNotices,
	...timesheetsNotices,
	...approvalsNotices,
	...membersNotices,
	...grantsNotices,
	...domainsNotices,
	...exportsNotices,
	...removalNotices,
	...erasureNotices,
	...subscriptionNotices,
	...entitlementsNotices,
	...settingsNotices,
	...accountsNotices,
	...supportNotices,
} as const;

export type NoticeKind = keyof typeof kinds;
export type ParamsOf<Kind extends NoticeKind> = z.input<(typeof kinds)[Kind]["params"]>;

export const noticeKinds: readonly NoticeKind[] = Object.keys(kinds).filter(isNoticeKind);

export function isNoticeKind(name: string): name is NoticeKind {
	return Object.hasOwn(kinds, name);
}

export function noticeOf(kind: NoticeKind): Notice {
	return kinds[kind];
}

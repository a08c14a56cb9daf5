import type { z } from "zod";
import type { MailScope, MailTemplate } from "./template.ts";
import { accountNews } from "./templates/account-news.ts";
import { domainNews } from "./templates/domain-news.ts";
import { emailChangeNew, emailChangeOld } from "./templates/email-change.ts";
import { exportReady } from "./templates/export-ready.ts";
import { findMyWorkspace } from "./templates/find-my-workspace.ts";
import { hoursMissing } from "./templates/hours-missing.ts";
import { invitation } from "./templates/invitation.ts";
import { newDevice } from "./templates/new-device.ts";
import { notice, noticeDigest } from "./templates/notice.ts";
import { passwordChanged } from "./templates/password-changed.ts";
import { passwordReset } from "./templates/password-reset.ts";
import { planNews } from "./templates/plan-news.ts";
import { securityNews } from "./templates/security-news.ts";
import { storage } from "./templates/storage.ts";
import { verificationCode } from "./templates/verification-code.ts";
import { welcome } from "./templates/welcome.ts";
import { workspaceLeaving } from "./templates/workspace-leaving.ts";
import { workspaceRemoved } from "./templates/workspace-removed.ts";

/** Every mail of the product. */
export const templates = {
	"account-news": accountNews,
	"domain-news": domainNews,
	"email-change-new": emailChangeNew,
	"email-change-old": emailChangeOld,
	"export-ready": exportReady,
	"find-my-workspace": findMyWorkspace,
	"hours-missing": hoursMissing,
	invitation,
	"new-device": newDevice,
	notice,
	"notice-digest": noticeDigest,
	"plan-news": planNews,
	"password-changed": passwordChanged,
	"password-reset": passwordReset,
	"security-news": securityNews,
	storage,
	"verification-code": verificationCode,
	welcome,
	"workspace-leaving": workspaceLeaving,
	"workspace-removed": workspaceRemoved,
} as const;

export type TemplateName = keyof typeof templates;

type NamesOf<Scope extends MailScope> = {
	[Name in TemplateName]: (typeof templates)[Name] extends MailTemplate<Scope, infer _Data>
		? Name
		: never;
}[TemplateName];

type MailOf<Name extends TemplateName> = {
	[One in Name]: {
		template: One;
		/** An e-mail address. */
		to: string;
		data: z.input<(typeof templates)[One]["data"]>;
	};
}[Name];

/** A mail that a workspace sends to one of its people. */
export type TenantMail = MailOf<NamesOf<"tenant">> & { memberId?: string };

/** A mail that the site sends. */
export type SiteMail = MailOf<NamesOf<"site">>;

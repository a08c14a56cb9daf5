import { index, layout, prefix, type RouteConfig, route } from "@remix-run/route-config";

// Every address that Crowdminder answers, in one place.
// The host decides first: localhost shows the site, acme.localhost that workspace, product.localhost the console.
export default [
	index("modules/site/pages/home.tsx"), // by host: the site, the member's week, the console

	route("pricing", "modules/site/pages/pricing.tsx"),
	route("find-my-workspace", "modules/site/pages/find-my-workspace.tsx"),
	route("terms", "modules/site/pages/terms.tsx"),
	route("privacy", "modules/site/pages/privacy.tsx"),

	...prefix("start", [
		index("modules/onboarding/pages/start.ts"), // to the first page that is not complete
		layout("modules/onboarding/pages/sign-up-layout.tsx", [
			route("company", "modules/onboarding/pages/company.tsx"),
			route("address", "modules/onboarding/pages/address.tsx"),
			route("you", "modules/onboarding/pages/you.tsx"),
			route("code", "modules/onboarding/pages/code.tsx"),
			route("plan", "modules/onboarding/pages/plan.tsx"),
			route("team", "modules/onboarding/pages/team.tsx"),
			route("review", "modules/onboarding/pages/review.tsx"),
			route("progress", "modules/onboarding/pages/progress.tsx"),
			route("resume", "modules/onboarding/pages/resume.tsx"), // from a mail, in another browser
		]),
		route("availability", "modules/onboarding/pages/availability.ts"), // of an address, as JSON
		route("draft", "modules/onboarding/pages/draft.ts"), // POST, a step as each field is left
		route("code-mail", "modules/onboarding/pages/code-mail.ts"), // POST
		route("arrive", "modules/onboarding/pages/arrive.ts"), // on to the workspace's own host
	]),

	route("sign-in", "modules/accounts/pages/sign-in.tsx"), // by host: a workspace, the console; the site finds one's workspace
	route("sign-in/second", "modules/accounts/pages/second-step.tsx"), // the second factor, before there is a session
	...prefix("sign-in/passkey", [
		index("modules/accounts/pages/passkey-sign-in.tsx"), // POST
		route("options", "modules/accounts/pages/passkey-sign-in-options.ts"), // POST, what to sign, as JSON
	]),
	route("sign-in/arrive", "modules/accounts/pages/arrive.tsx"), // from the site, with a one-time code
	route("sign-in/sso", "modules/sign-on/pages/start.ts"), // on to the company's own provider
	route("sign-in/sso/sign-out", "modules/sign-on/pages/sign-out.ts"), // out there as well
	route("sign-in/sso/return", "modules/sign-on/pages/return.tsx"), // and back, once
	route("sign-in/kept", "modules/accounts/pages/kept-form.tsx"), // what was sent without a session
	route("sign-in/not-me/:token", "modules/accounts/pages/not-me.tsx"), // from the mail about a new device
	route("sign-out", "modules/accounts/pages/sign-out.tsx"), // POST
	route("second-factor", "modules/accounts/pages/second-factor.tsx"), // for who must set one up
	...prefix("account", [
		route("proof", "modules/accounts/pages/proof.tsx"), // it is still you
		route("passkey-options", "modules/accounts/pages/passkey-options.ts"), // POST, what to sign or make, as JSON
		route("security/passkeys/new", "modules/accounts/pages/new-passkey.tsx"), // POST shows the recovery codes, once
		route("security/code", "modules/accounts/pages/code-app.tsx"), // POST shows the recovery codes, once
		route("security/recovery-codes", "modules/accounts/pages/recovery-codes.tsx"), // POST shows them, once
	]),
	route("reset", "modules/accounts/pages/ask-reset.tsx"),
	route("reset/:token", "modules/accounts/pages/reset.tsx"),
	route("email-change/:token", "modules/accounts/pages/email-change.tsx"),
	route("invitation/:token", "modules/members/pages/invitation.tsx"),
	route("support", "modules/support/pages/arrival.tsx"), // from the console, with a one-time code
	route("support/leave", "modules/support/pages/leave.ts"), // POST

	layout("modules/shell/pages/workspace-layout.tsx", [
		...prefix("time", [
			index("modules/time/pages/time.ts"), // to this week
			route("week/:date?", "modules/time/pages/week.tsx"), // POST saves the sheet as a plain form
			route("day/:date?", "modules/day/pages/day.tsx"), // ?entry or ?start&end opens the form; POST saves it
			route("week/:date/submission", "modules/timesheets/pages/submission.tsx"), // POST submits it
			route("rows/new", "modules/time/pages/new-row.tsx"),
			route("templates", "modules/time/pages/templates.tsx"), // ?week, POST keeps it as one
			route("entries/:entryId/why", "modules/valuation/pages/why.tsx"), // how it came to what is billed
			route("team/:date?", "modules/time/pages/team.tsx"),
			route("team/:memberId/:date", "modules/time/pages/team-member.tsx"),
			route("hours", "modules/time-import/pages/own-hours.tsx"),
			route("team/:memberId/:date/hours", "modules/time/pages/member-hours.tsx"), // POST saves them
			route("import", "modules/time-import/pages/imports.tsx"), // POST takes a file
			route("import/:importId", "modules/time-import/pages/import.tsx"), // POST goes on with it
			route("import/:importId/columns", "modules/time-import/pages/columns.tsx"),
			route("import/:importId/names", "modules/time-import/pages/names.tsx"),
			route("import/:importId/trial", "modules/time-import/pages/trial.tsx"), // POST brings it in
			route("import/:importId/undo", "modules/time-import/pages/undo.tsx"),
		]),
		route("approvals", "modules/approvals/pages/approvals.tsx", [
			index("modules/approvals/pages/nothing-waits.tsx"), // or to what waits longest
			route("timesheets/:timesheetId", "modules/timesheets/pages/decision.tsx"), // ?cell: to comment on
		]),
		route("timer", "modules/timer/pages/timer.tsx"), // what runs, or starting it
		...prefix("clients", [
			index("modules/projects/pages/clients.tsx"),
			route("new", "modules/projects/pages/new-client.tsx"),
			route(":clientId", "modules/projects/pages/client.tsx"),
			route(":clientId/edit", "modules/projects/pages/edit-client.tsx"),
			route(":clientId/rounding", "modules/rounding/pages/client-rounding.tsx"), // POST sets a rule
			route(":clientId/access", "modules/grants/pages/client-access.tsx"), // POST gives access
		]),
		...prefix("projects", [
			index("modules/projects/pages/projects.tsx"),
			route("new", "modules/projects/pages/new-project.tsx"),
			route(":projectId", "modules/projects/pages/project.tsx"), // POST adds a task
			route(":projectId/edit", "modules/projects/pages/edit-project.tsx"),
			route(":projectId/budgets", "modules/budgets/pages/budgets.tsx"), // POST adds one
			route(":projectId/rounding", "modules/rounding/pages/project-rounding.tsx"), // POST sets a rule
			route(":projectId/access", "modules/grants/pages/project-access.tsx"), // POST gives access
			route(":projectId/tasks/:taskId", "modules/projects/pages/task.tsx"),
		]),
		route("reports", "modules/reports/pages/time-report.tsx"),
		route("reports/budgets", "modules/reports/pages/budget-report.tsx"),
		route("reports/people", "modules/reports/pages/people-report.tsx"),
		route("reports/saved/new", "modules/reports/pages/new-saved-report.tsx"),
		route("reports/saved/:reportId", "modules/reports/pages/saved-report.tsx"),
		route("reports/overtime", "modules/overtime/pages/overtime.tsx"), // ?month
		...prefix("payroll", [
			index("modules/payroll/pages/payroll.tsx"), // ?from&to&profile
			route("numbers", "modules/payroll/pages/payroll-numbers.tsx"),
			route("set-up/:profile", "modules/payroll/pages/payroll-set-up.tsx"),
		]),
		...prefix("rates", [
			index("modules/rates/pages/rates.tsx"), // ?client&project&member&from
			route("place", "modules/rates/pages/rate-place.tsx"), // ?member&client&project&task, POST sets a rate
			route("cost", "modules/rates/pages/cost-rates.tsx"),
			route("cost/place", "modules/rates/pages/cost-rate-place.tsx"), // POST sets a cost
		]),
		route("audit", "modules/audit/pages/audit.tsx"),
		route("notifications", "modules/notifications/pages/notifications.tsx"),
		route("search", "modules/palette/pages/search.tsx"), // ?q: what the palette finds
		route("plan", "modules/subscription/pages/plan.tsx"), // ?plan&billing&seats: what it would cost
		...prefix("settings", [
			index("modules/settings/pages/settings.tsx"), // ?find, or to a page
			route("changes", "modules/settings/pages/setting-changes.tsx"),
			route("support", "modules/support/pages/support-access.tsx"), // POST lets support look
			route("domain", "modules/domains/pages/domains.tsx"), // POST asks for one
			...prefix("domain/:domainId", [
				route("check", "modules/domains/pages/domain-check.tsx"), // POST
				route("address", "modules/domains/pages/domain-address.tsx"), // POST makes it the workspace's
				route("address/end", "modules/domains/pages/domain-address-end.tsx"), // POST
				route("removal", "modules/domains/pages/domain-removal.tsx"), // POST
				route("return", "modules/domains/pages/domain-return.tsx"), // POST
			]),
			route("export", "modules/exports/pages/export.tsx"), // POST asks for a copy of everything
			route("deletion", "modules/removal/pages/deletion.tsx"), // POST asks for it
			route("storage", "modules/files/pages/storage.tsx"),
			route("tags", "modules/time/pages/tags.tsx"), // POST makes one
			route("tags/:tagId", "modules/time/pages/tag.tsx"), // POST renames it
			route("rounding", "modules/rounding/pages/rounding-settings.tsx"), // POST sets a rule
			route("single-sign-on", "modules/sign-on/pages/sign-on-settings.tsx"), // POST ?domain names one
			route("logo", "modules/files/pages/workspace-logo.tsx"),
			route("working-time", "modules/work-calendar/pages/company-working-time.tsx"), // POST ?preset&weeks
			route("holidays", "modules/work-calendar/pages/holidays.tsx"), // POST chooses the company's
			route("holidays/new", "modules/work-calendar/pages/new-calendar.tsx"), // ?country
			route("holidays/:calendarId", "modules/work-calendar/pages/calendar.tsx"), // ?year; POST adds a day
			route(":group", "modules/settings/pages/setting-group.tsx"),
		]),
		route("files/:fileId/link", "modules/files/pages/file-link.tsx"), // a signed one
		route("first-steps", "modules/home/pages/first-steps.tsx"), // home until they are done
		route("first-steps/hiding", "modules/home/pages/first-steps-hiding.tsx"), // POST
		...prefix("account", [
			index("modules/accounts/pages/account.tsx"),
			route("name", "modules/accounts/pages/account-name.tsx"),
			route("picture", "modules/files/pages/own-picture.tsx"),
			route("working-time", "modules/work-calendar/pages/own-working-time.tsx"),
			route("notifications", "modules/notifications/pages/wishes.tsx"), // how one is told of what
			route("away", "modules/approvals/pages/own-away.tsx"), // POST names a stand-in
			route("time-zone", "modules/accounts/pages/account-time-zone.tsx"),
			route("locale", "modules/accounts/pages/account-locale.tsx"),
			route("password", "modules/accounts/pages/account-password.tsx"),
			route("email", "modules/accounts/pages/account-email.tsx"),
			route("email/withdrawal", "modules/accounts/pages/email-withdrawal.tsx"), // POST
			route("sign-outs", "modules/accounts/pages/account-sign-outs.tsx"), // POST
			route("security", "modules/accounts/pages/security.tsx"),
			route("security/passkeys/:passkeyId/name", "modules/accounts/pages/passkey-name.tsx"),
			route("security/passkeys/:passkeyId/removal", "modules/accounts/pages/passkey-removal.tsx"),
			route("security/code/removal", "modules/accounts/pages/code-app-removal.tsx"),
		]),
		...prefix("people", [
			route("invite", "modules/members/pages/invite.tsx"),
			route("invite/list", "modules/members/pages/invite-list.tsx"),
			route("invite/list/sending", "modules/members/pages/invite-list-sending.tsx"), // POST
			route("invitations", "modules/members/pages/invitations.tsx"),
			route("invitations/:invitationId/sending", "modules/members/pages/invitation-sending.tsx"), // POST
			route(
				"invitations/:invitationId/withdrawal",
				"modules/members/pages/invitation-withdrawal.tsx",
			), // POST
			route("left", "modules/members/pages/left.tsx"),
			route("seats", "modules/members/pages/seats.tsx"), // ?room&back: for how many, and where from
			route("roles", "modules/members/pages/roles.tsx"),
			route("roles/new", "modules/members/pages/new-role.tsx"), // ?from: a copy of which
			route("roles/:roleId", "modules/members/pages/own-role.tsx"),
			route("roles/:roleId/archival", "modules/members/pages/role-archival.tsx"), // POST
			route("teams", "modules/grants/pages/teams.tsx"), // POST makes one
			route("teams/:teamId", "modules/grants/pages/team.tsx"), // POST renames it
			route("access", "modules/grants/pages/access-review.tsx"), // ?person&team&type&page
			route("sign-ins", "modules/members/pages/sign-ins.tsx"), // ?person&before
			route(":memberId/factor-reset", "modules/members/pages/factor-reset.tsx"),
			route(":memberId/factor-request", "modules/members/pages/factor-request.tsx"), // POST
			route(":memberId/working-time", "modules/work-calendar/pages/person-working-time.tsx"), // POST
			route(":memberId/holiday-choice", "modules/work-calendar/pages/person-holidays.tsx"), // POST
			route(":memberId/role", "modules/members/pages/role.tsx"), // POST
			route(":memberId/away", "modules/approvals/pages/person-away.tsx"), // POST names a stand-in
			route(":memberId/departure", "modules/members/pages/departure.tsx"), // POST
			route(":memberId/return", "modules/members/pages/return.tsx"), // POST
			route(":memberId/erasure", "modules/erasure/pages/erasure.tsx"), // POST
			route(":memberId/sign-out", "modules/members/pages/member-sign-out.tsx"), // POST
			route(":memberId/provider-link", "modules/members/pages/provider-link.tsx"), // POST undoes it
		]),
		route("people", "modules/members/pages/people.tsx", [
			route(":memberId", "modules/members/pages/person.tsx"),
		]),
	]),

	...prefix("time", [
		route("cells", "modules/time/pages/cells.ts"), // POST, each cell as it is left
		route("rows", "modules/time/pages/rows.ts"), // POST
		route("rows/removal", "modules/time/pages/row-removal.ts"), // POST
		route("copies", "modules/time/pages/copies.ts"), // POST
		route("entries", "modules/time/pages/entries.ts"), // POST adds one to a cell
		route("entries/edits", "modules/time/pages/entry-edits.ts"), // POST
		route("entries/billing", "modules/time/pages/entry-billing.ts"), // POST
		route("entries/removals", "modules/time/pages/entry-removals.ts"), // POST
		route("tags", "modules/time/pages/new-tag.ts"), // POST makes one in place
		route("favourites", "modules/time/pages/favourites.ts"), // POST, on or off
		route("favourites/rows", "modules/time/pages/favourite-rows.ts"), // POST puts all on the week
		route("templates/use", "modules/time/pages/template-use.ts"), // POST
		route("templates/:templateId/name", "modules/time/pages/template-name.ts"), // POST
		route("templates/:templateId/removal", "modules/time/pages/template-removal.ts"), // POST
		route("worked-days", "modules/time/pages/worked-days.ts"), // POST says why
		route("undo", "modules/time/pages/undo.ts"), // POST
		route("entries/:entryId/move", "modules/day/pages/move.ts"), // POST
		route("entries/:entryId/removal", "modules/day/pages/removal.ts"), // POST
		route("hours/file", "modules/time-import/pages/own-hours-file.ts"), // ?from&to, as CSV
		route("import/:importId/end", "modules/time-import/pages/end.ts"), // POST gives a draft up
		route("import/:importId/lines-left-out", "modules/time-import/pages/refused-file.ts"), // as CSV
		route("team/:memberId/:date/hours/rows", "modules/time/pages/member-hours-row.ts"), // POST
		route("team/:memberId/:date/hours/undo", "modules/time/pages/member-hours-undo.ts"), // POST
		route("week/:date/withdrawal", "modules/timesheets/pages/withdrawal.ts"), // POST
	]),
	...prefix("approvals", [
		route("approval", "modules/approvals/pages/all-approval.ts"), // POST approves all that were seen
		...prefix("timesheets/:timesheetId", [
			route("approval", "modules/timesheets/pages/approval.ts"), // POST
			route("return", "modules/timesheets/pages/return.ts"), // POST
			route("undo", "modules/timesheets/pages/undo.ts"), // POST takes the decision back
			route("reopening", "modules/timesheets/pages/reopening.ts"), // POST
			route("comments", "modules/timesheets/pages/comments.ts"), // POST
			route("comments/:commentId/removal", "modules/timesheets/pages/comment-removal.ts"), // POST
		]),
	]),
	...prefix("timer", [
		route("running", "modules/timer/pages/running.ts"), // what runs, as JSON
		route("start", "modules/timer/pages/start.ts"), // POST
		route("change", "modules/timer/pages/change.ts"), // POST
		route("stop", "modules/timer/pages/stop.ts"), // POST keeps its time
		route("discard", "modules/timer/pages/discard.ts"), // POST
		route("return", "modules/timer/pages/return.ts"), // POST lets it count on
	]),
	...prefix("clients/:clientId", [
		route("archival", "modules/projects/pages/client-archival.ts"), // POST
		route("restoration", "modules/projects/pages/client-restoration.ts"), // POST
	]),
	route("account/data/file", "modules/erasure/pages/own-copy.ts"), // what is kept about oneself, as a zip
	route("settings/export/:exportId/file", "modules/exports/pages/export-file.ts"), // the copy, as a zip
	route("settings/deletion/end", "modules/removal/pages/deletion-end.ts"), // POST keeps the workspace
	route("projects/file", "modules/projects/pages/project-file.ts"), // the list as CSV
	...prefix("projects/:projectId", [
		route("budgets/:budgetId/end", "modules/budgets/pages/budget-end.ts"), // POST
		route("archival", "modules/projects/pages/project-archival.ts"), // POST
		route("restoration", "modules/projects/pages/project-restoration.ts"), // POST
		route("tasks/:taskId/archival", "modules/projects/pages/task-archival.ts"), // POST
		route("tasks/:taskId/restoration", "modules/projects/pages/task-restoration.ts"), // POST
	]),

	route("rounding/:ruleId/removal", "modules/rounding/pages/rule-removal.ts"), // POST
	...prefix("rates", [
		route(":rateId/removal", "modules/rates/pages/rate-removal.ts"), // POST
		route("cost/:rateId/removal", "modules/rates/pages/cost-rate-removal.ts"), // POST
	]),
	...prefix("files", [
		route("of/:objectType/:objectId", "modules/files/pages/upload.ts"), // POST adds files
		route("links/:token", "modules/files/pages/signed.ts"), // for five minutes, without signing in
		route(":fileId", "modules/files/pages/file.ts"), // to keep
		route(":fileId/deletion", "modules/files/pages/file-deletion.ts"), // POST
		route(":fileId/restoration", "modules/files/pages/file-restoration.ts"), // POST
	]),
	route("pictures/:fileId", "modules/files/pages/picture.ts"), // of a member
	route("logo", "modules/files/pages/logo.ts"), // of the workspace, also before signing in
	route("account/picture/removal", "modules/files/pages/own-picture-removal.ts"), // POST
	route("settings/logo/removal", "modules/files/pages/logo-removal.ts"), // POST
	...prefix("settings/tags/:tagId", [
		route("archival", "modules/time/pages/tag-archival.ts"), // POST
		route("restoration", "modules/time/pages/tag-restoration.ts"), // POST
	]),
	route("settings/storage/trash", "modules/files/pages/trash-emptying.ts"), // POST empties it
	route("settings/single-sign-on/trial", "modules/sign-on/pages/trial.ts"), // to the provider and back
	...prefix("settings/single-sign-on/domains/:domainId", [
		route("check", "modules/sign-on/pages/mail-domain-check.ts"), // POST
		route("removal", "modules/sign-on/pages/mail-domain-removal.ts"), // POST
	]),
	...prefix("settings/holidays/:calendarId", [
		route("left-out", "modules/work-calendar/pages/day-left-out.ts"), // POST
		route("days/:dayId/removal", "modules/work-calendar/pages/day-removal.ts"), // POST
	]),
	route("work-patterns/:patternId/removal", "modules/work-calendar/pages/pattern-removal.ts"), // POST
	route("holiday-choices/:choiceId/removal", "modules/work-calendar/pages/choice-removal.ts"), // POST
	route("settings/:group/usual", "modules/settings/pages/setting-usual.ts"), // POST
	...prefix("plan", [
		route("checkout", "modules/subscription/pages/checkout.ts"), // POST, on to Stripe's page
		route("return", "modules/subscription/pages/checkout-return.ts"), // back from there
		route("portal", "modules/subscription/pages/portal.ts"), // POST, on to Stripe's page
		route("change", "modules/subscription/pages/change.ts"), // POST
		route("cancellation", "modules/subscription/pages/cancellation.ts"), // POST
		route("resumption", "modules/subscription/pages/resumption.ts"), // POST
	]),
	route("settings/support/end", "modules/support/pages/consent-end.ts"), // POST
	...prefix("people/teams/:teamId", [
		route("archival", "modules/grants/pages/team-archival.ts"), // POST
		route("restoration", "modules/grants/pages/team-restoration.ts"), // POST
		route("members", "modules/grants/pages/team-members.ts"), // POST puts somebody in
		route("members/:memberId/removal", "modules/grants/pages/team-member-removal.ts"), // POST
	]),
	route("people/access/file", "modules/grants/pages/access-file.ts"), // who may what, as CSV
	route("people/access/:grantId/removal", "modules/grants/pages/grant-removal.ts"), // POST
	route("people/:memberId/manager", "modules/approvals/pages/manager.ts"), // POST
	route("people/:memberId/away/:standInId/end", "modules/approvals/pages/person-away-end.ts"), // POST
	route("account/away/:standInId/end", "modules/approvals/pages/own-away-end.ts"), // POST
	route("people/file", "modules/members/pages/people-file.ts"), // the list as CSV
	...prefix("notifications", [
		route("unread", "modules/notifications/pages/unread.ts"), // how many, for the bell
		route("reading", "modules/notifications/pages/reading.ts"), // POST marks all of them
		route("unreading", "modules/notifications/pages/unreading.ts"), // POST takes that back
		route(":notificationId/opening", "modules/notifications/pages/opening.ts"), // POST
	]),
	route("search/found", "modules/palette/pages/found.ts"), // ?q, for the palette
	route("audit/file", "modules/audit/pages/audit-file.ts"), // the history as CSV
	route("payroll/file", "modules/payroll/pages/payroll-file.ts"), // the period as CSV, for the payroll product
	route("reports/file", "modules/reports/pages/time-report-file.ts"), // the report as a file
	route("reports/people/file", "modules/reports/pages/people-report-file.ts"),
	route("reports/saved/:reportId/question", "modules/reports/pages/saved-question.ts"), // POST
	route("reports/saved/:reportId/removal", "modules/reports/pages/saved-removal.ts"), // POST
	route("flags.json", "modules/flags/pages/flags-json.ts"), // what the member has, for scripts
	route("testing/:pass", "modules/flags/pages/testing.ts"), // from staff, to try what is not released
	route("unsubscribe/:token", "modules/reminders/pages/unsubscribe.tsx"), // from a mail, without signing in

	// The console: the product team's own host only.
	layout("modules/console/pages/console-layout.tsx", [
		...prefix("console", [
			index("modules/console/pages/tenants.tsx"),
			route("tenants/:slug", "modules/console/pages/tenant.tsx"),
			route("tenants/:slug/visit", "modules/console/pages/tenant-visit.tsx"), // POST makes a way in
			route("tenants/:slug/overrides/new", "modules/console/pages/new-override.tsx"),
			route("features", "modules/console/pages/features.tsx"),
			route("features/:flag", "modules/console/pages/flag.tsx"),
			route("features/:flag/switch", "modules/console/pages/flag-switch.tsx"), // POST, off or on again
			route("features/:flag/rollout", "modules/console/pages/flag-rollout.tsx"),
			route("features/:flag/testers", "modules/console/pages/flag-testers.tsx"), // POST makes a link
			route("explain", "modules/console/pages/explain.tsx"),
			route("payments", "modules/console/pages/payments.tsx"), // POST asks Stripe for a customer again
			route("changes", "modules/console/pages/changes.tsx"),
			route("settings", "modules/console/pages/product-settings.tsx"), // POST changes one
			route("jobs", "modules/console/pages/jobs.tsx"), // POST runs one again
		]),
	]),
	route("console/tenants/:slug/overrides/:overrideId/end", "modules/console/pages/override-end.ts"), // POST

	route("theme", "modules/shell/pages/theme.tsx"), // POST, on every host
	route("*", "modules/shell/pages/not-found.tsx"),
] satisfies RouteConfig;

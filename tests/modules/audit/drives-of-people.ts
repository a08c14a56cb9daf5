import { mailResetLink } from "#app/modules/accounts/mail-reset-link.job.server.ts";
import { unsubscribeToken } from "#app/modules/mail/unsubscribe-token.server.ts";
import { testSecret } from "#tests/kit/tenant.ts";
import { at, type Drive, idOf, nobody, type Round, tokenTo } from "./drive.ts";
import { drivesOfFactors, newPasskey } from "./drives-of-factors.ts";

/** Signing in, accounts, invitations and members. */
export function drivesOfPeople(round: Round): readonly Drive[] {
	const team = () => idOf(round, "teams");
	const sipho = () => round.tenant.member("employee").id;
	const invitationOf = (email: string) =>
		idOf(round, `invitations where email = '${email}' and accepted_at is null`);
	/** The worker mails the link. */
	const resetPath = async () => {
		const { email } = round.tenant.member("employee");
		const secrets = { env: { APP_SECRET: testSecret } };
		await round.kit.asTenant(round.tenant, (db) => mailResetLink(db, secrets, email, new Date()));
		return `/reset/${await tokenTo(round, email)}`;
	};
	return [
		{
			...{ route: "accounts/pages/sign-in", path: at("/sign-in"), cookie: nobody },
			form: () => ({ email: round.tenant.owner.email, password: round.password }),
		},
		{
			...{ route: "accounts/pages/account-name", path: at("/account/name") },
			form: () => ({ name: "Olwethu Ndaba" }),
		},
		{
			...{ route: "accounts/pages/account-locale", path: at("/account/locale") },
			form: () => ({ locale: "de-DE" }),
		},
		{
			...{ route: "accounts/pages/account-time-zone", path: at("/account/time-zone") },
			form: () => ({ zone: "Europe/Lisbon" }),
		},
		...drivesOfFactors(round),
		{
			...{ route: "notifications/pages/wishes", path: at("/account/notifications") },
			form: () => ({ "mail.invitation-accepted": "digest" }),
		},
		{
			...{ route: "accounts/pages/account-password", path: at("/account/password") },
			form: () => ({ password: round.password, newPassword: "windmill copper thirty" }),
		},
		{
			...{ route: "accounts/pages/account-sign-outs", path: at("/account/sign-outs") },
			cookie: async () => {
				await round.product.cookieOf(round.tenant);
				return round.product.cookieOf(round.tenant);
			},
		},
		{
			...{ route: "accounts/pages/not-me", cookie: nobody },
			path: () => `/sign-in/not-me/${round.found.alarm ?? ""}`,
		},
		{
			...{ route: "accounts/pages/account-email", path: at("/account/email") },
			form: () => ({ newEmail: "olwethu@elsewhere.example" }),
		},
		...[() => round.tenant.owner.email, () => "olwethu@elsewhere.example"].map((address) => ({
			...{ route: "accounts/pages/email-change", cookie: nobody },
			path: async () => `/email-change/${await tokenTo(round, address())}`,
		})),
		{
			...{ route: "accounts/pages/account-email", path: at("/account/email") },
			form: () => ({ newEmail: "third@elsewhere.example" }),
		},
		{ route: "accounts/pages/email-withdrawal", path: at("/account/email/withdrawal") },
		{
			...{ route: "accounts/pages/ask-reset", path: at("/reset"), cookie: nobody },
			form: () => ({ email: round.tenant.member("employee").email }),
		},
		{
			...{ route: "accounts/pages/reset", cookie: nobody },
			path: resetPath,
			form: () => ({ newPassword: "harbour tulip ninety" }),
		},
		{
			...{ route: "members/pages/invite", path: at("/people/invite") },
			form: () => ({ addresses: "ann@acme.example bo@acme.example", role: "employee" }),
		},
		{
			...{ route: "members/pages/invite-list-sending", path: at("/people/invite/list/sending") },
			form: () => ({ text: "name;email\nCy Naidoo;cy@acme.example", role: "employee" }),
		},
		{
			...{ route: "members/pages/invitation-sending" },
			path: async () => `/people/invitations/${await invitationOf("ann@acme.example")}/sending`,
		},
		{
			...{ route: "members/pages/invitation-withdrawal" },
			path: async () => `/people/invitations/${await invitationOf("bo@acme.example")}/withdrawal`,
		},
		{
			...{ route: "members/pages/invitation", cookie: nobody },
			path: async () => `/invitation/${await tokenTo(round, "ann@acme.example")}`,
			form: () => ({ name: "Ann Bester", newPassword: round.password }),
		},
		{
			...{ route: "members/pages/new-role", path: at("/people/roles/new?from=manager") },
			form: () => ({ name: "Desk", permissions: "client:read" }),
		},
		{
			...{ route: "members/pages/own-role" },
			path: async () => `/people/roles/${await idOf(round, "roles where name = 'Desk'")}`,
			form: () => ({ name: "Front desk", permissions: "client:manage" }),
		},
		{
			...{ route: "members/pages/role-archival" },
			path: async () =>
				`/people/roles/${await idOf(round, "roles where name = 'Front desk'")}/archival`,
		},
		{
			...{ route: "members/pages/role", path: () => `/people/${sipho()}/role` },
			form: () => ({ role: "manager" }),
		},
		{
			...{ route: "grants/pages/teams", path: at("/people/teams") },
			form: () => ({ name: "Payroll" }),
		},
		{
			...{ route: "grants/pages/team", path: async () => `/people/teams/${await team()}` },
			form: () => ({ name: "Payroll and tax" }),
		},
		{
			...{ route: "grants/pages/team-members" },
			path: async () => `/people/teams/${await team()}/members`,
			form: () => ({ member: sipho() }),
		},
		{
			...{ route: "grants/pages/team-member-removal" },
			path: async () => `/people/teams/${await team()}/members/${sipho()}/removal`,
		},
		{
			...{ route: "grants/pages/team-archival" },
			path: async () => `/people/teams/${await team()}/archival`,
		},
		{
			...{ route: "grants/pages/team-restoration" },
			path: async () => `/people/teams/${await team()}/restoration`,
		},
		{
			...{ route: "members/pages/seats", path: at("/people/seats") },
			form: () => ({ had: sipho() }),
		},
		{
			...{ route: "members/pages/member-sign-out", path: () => `/people/${sipho()}/sign-out` },
			cookie: async () => {
				await round.product.cookieOf(round.tenant, round.tenant.member("employee"));
				return round.product.cookieOf(round.tenant);
			},
		},
		{
			route: "members/pages/factor-request",
			path: () => `/people/${sipho()}/factor-request`,
		},
		{
			...{ route: "members/pages/factor-reset" },
			path: async () => {
				await newPasskey(round, sipho());
				return `/people/${sipho()}/factor-reset`;
			},
		},
		{ route: "members/pages/departure", path: () => `/people/${sipho()}/departure` },
		{ route: "members/pages/return", path: () => `/people/${sipho()}/return` },
		{
			...{ route: "reminders/pages/unsubscribe", cookie: nobody },
			path: () => `/unsubscribe/${unsubscribeToken(testSecret, round.tenant.id, sipho())}`,
		},
		{
			...{ route: "erasure/pages/erasure" },
			path: async () => {
				const { schemaName } = round.tenant;
				await round.kit.owner.unsafe(
					`update "${schemaName}".members set name = 'Sipho Gone', deactivated_at = now() where id = '${sipho()}'`,
				);
				return `/people/${sipho()}/erasure`;
			},
			form: () => ({ name: "Sipho Gone" }),
		},
	];
}

import { canAny } from "#app/modules/grants/can.server.ts";
import { peoplePage } from "#app/modules/members/people.server.ts";
import type { Permission } from "#app/modules/members/permission-catalogue.ts";
import { clientPage } from "#app/modules/projects/client-list.server.ts";
import { projectPage } from "#app/modules/projects/project-list.server.ts";
import { savedPath, whoseWords } from "#app/modules/reports/saved/saved-report.ts";
import { listSavedReports } from "#app/modules/reports/saved/saved-reports.server.ts";
import { findSettings } from "#app/modules/settings/find-settings.ts";
import { settingGroup } from "#app/modules/settings/groups.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { type Found, type FoundGroup, withoutRepeats } from "./found.ts";

type Search = (args: MemberArgs, typed: string) => Promise<Found[]> | Found[];

/** How many of a group are shown; its own page finds the rest. */
const most = 6;

/**
 * What can be found by name, each by the very query of its own list: what a member may not see there is not here.
 * Clients and projects need no permission first: each list holds what is granted.
 */
const searches: readonly { title: string; permission: Permission | null; search: Search }[] = [
	{ title: "Clients", permission: null, search: clientsNamed },
	{ title: "Projects", permission: null, search: projectsNamed },
	{ title: "Reports", permission: null, search: reportsNamed },
	{ title: "People", permission: "member:read", search: peopleNamed },
	{ title: "Settings", permission: "setting:manage", search: settingsNamed },
];

/** Clients, projects, saved reports, people and settings with these letters in their names, a few of each. */
export async function searchByName(args: MemberArgs): Promise<FoundGroup[]> {
	const typed = typedWords(args.url);
	if (typed === "") return [];
	const groups: FoundGroup[] = [];
	for (const { title, permission, search } of searches) {
		if (permission && !mayDo(args.member, permission)) continue;
		groups.push({ title, found: (await search(args, typed)).slice(0, most) });
	}
	return withoutRepeats(groups);
}

/** What was typed, as the lists take it. */
export function typedWords({ searchParams }: URL): string {
	return (searchParams.get("q") ?? "").trim().replace(/\s+/g, " ").slice(0, 100);
}

async function clientsNamed({ db, member }: MemberArgs, search: string): Promise<Found[]> {
	const { clients } = await clientPage(db, member, { search, state: "open" });
	return clients.map(({ id, name }) => ({
		...{ label: name, detail: "client", icon: "building-2" },
		act: { to: `/clients/${id}` },
	}));
}

async function projectsNamed({ db, member }: MemberArgs, search: string): Promise<Found[]> {
	const { projects } = await projectPage(db, member, { search, state: "open" });
	return projects.map(({ id, name, code, client }) => ({
		...{ label: name, detail: [client, code].filter(Boolean).join(" · "), icon: "briefcase" },
		act: { to: `/projects/${id}` },
	}));
}

async function reportsNamed({ db, member, can }: MemberArgs, typed: string): Promise<Found[]> {
	if (!can("time-reports").allowed || !(await canAny(db, member, "time-report:read", "project"))) {
		return [];
	}
	const reports = await listSavedReports(db, member);
	return reports
		.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()))
		.map((report) => ({
			...{ label: report.name, detail: whoseWords(report), icon: "bookmark" },
			act: { to: savedPath(report) },
		}));
}

async function peopleNamed({ db }: MemberArgs, search: string): Promise<Found[]> {
	const { people } = await peoplePage(db, { search, who: "members", role: undefined });
	return people.map(({ id, name, email }) => ({
		...{ label: name, detail: email, icon: "users" },
		act: { to: `/people/${id}` },
	}));
}

function settingsNamed(_: MemberArgs, typed: string): Found[] {
	return findSettings(typed).map(({ key, group, title }) => ({
		...{ label: title, detail: settingGroup(group)?.title, icon: "settings-2" },
		act: { to: `/settings/${group}#${key}` },
	}));
}

import { eq } from "drizzle-orm";
import { files } from "#db/tenant/files.ts";
import { members } from "#db/tenant/members.ts";
import { keep } from "#tests/modules/files/storing.ts";
import { at, type Drive, idIn, idOf, type Round } from "./drive.ts";
import { drivesOfReports } from "./drives-of-reports.ts";

const monday = "2026-11-16";

/** Clients, projects, tasks, and time on them. */
export function drivesOfWork(round: Round): readonly Drive[] {
	const { found } = round;
	const cell = (date: string) => `cell:${found.task}:${date}`;
	return [
		{
			...{ route: "projects/pages/new-client", path: at("/clients/new") },
			form: () => ({ name: "Cape Harbour" }),
			seen: (answer) => {
				found.client = idIn(answer);
			},
		},
		{
			...{ route: "projects/pages/edit-client", path: () => `/clients/${found.client}/edit` },
			form: () => ({ name: "Cape Harbour Trust", version: "1" }),
		},
		{ route: "projects/pages/client-archival", path: () => `/clients/${found.client}/archival` },
		{
			...{ route: "projects/pages/client-restoration" },
			path: () => `/clients/${found.client}/restoration`,
		},
		{
			...{ route: "projects/pages/new-project", path: at("/projects/new") },
			form: () => ({ name: "Tariff review", clientId: found.client ?? "", tasks: "Data mapping" }),
			seen: async (answer) => {
				found.project = idIn(answer);
				found.task = await idOf(round, "tasks");
			},
		},
		{
			route: "files/pages/file-deletion",
			path: async () => {
				const of = { objectType: "project", objectId: found.project ?? "" };
				found.file = await keep(round.product.services, round.tenant, "A brief", of);
				return `/files/${found.file}/deletion`;
			},
		},
		{ route: "files/pages/file-restoration", path: () => `/files/${found.file}/restoration` },
		{
			route: "files/pages/trash-emptying",
			path: async () => {
				const id = await keep(round.product.services, round.tenant, "A second brief");
				const trashed = { state: "trashed", trashedAt: new Date() } as const;
				await round.kit.asTenant(round.tenant, (db) =>
					db.update(files).set(trashed).where(eq(files.id, id)),
				);
				return "/settings/storage/trash";
			},
		},
		{
			...{ route: "projects/pages/edit-project", path: () => `/projects/${found.project}/edit` },
			form: () => ({ name: "Tariffs", clientId: found.client ?? "", version: "1" }),
		},
		{
			...{ route: "grants/pages/client-access", path: () => `/clients/${found.client}/access` },
			form: () => ({ to: "everyone", right: "client:read" }),
		},
		{
			...{ route: "grants/pages/project-access", path: () => `/projects/${found.project}/access` },
			form: () => ({ to: `member:${round.tenant.owner.id}`, right: "project:manage" }),
		},
		{
			...{ route: "grants/pages/grant-removal" },
			path: async () => `/people/access/${await idOf(round, "grants")}/removal`,
		},
		{
			...{ route: "projects/pages/project", path: () => `/projects/${found.project}` },
			form: () => ({ name: "Workshops" }),
			seen: async () => {
				found.other = await idOf(round, "tasks where name = 'Workshops'");
			},
		},
		{
			...{ route: "projects/pages/task" },
			path: () => `/projects/${found.project}/tasks/${found.task}`,
			form: () => ({ name: "Mapping", version: "1" }),
		},
		...["archival", "restoration"].flatMap((change) => [
			{
				...{ route: `projects/pages/task-${change}` },
				path: () => `/projects/${found.project}/tasks/${found.other}/${change}`,
			},
			{
				...{ route: `projects/pages/project-${change}` },
				path: () => `/projects/${found.project}/${change}`,
			},
		]),
		{
			...{ route: "time/pages/cells", path: at("/time/cells") },
			form: () => ({ [cell(monday)]: "1:30" }),
			seen: async () => {
				found.entry = await idOf(round, "time_entries");
			},
		},
		{
			...{ route: "time/pages/entry-edits", path: at("/time/entries/edits") },
			form: () => ({ week: monday, entry: `${monday} ${found.entry} 1`, note: "With the mayor" }),
			seen: async () => {
				found.change = await idOf(round, "audit_lines order by at desc limit 1");
			},
		},
		{
			...{ route: "time/pages/undo", path: at("/time/undo") },
			form: () => ({ week: monday, change: found.change ?? "" }),
		},
		{
			...{ route: "time/pages/entry-edits", path: at("/time/entries/edits") },
			form: () => ({ week: monday, entry: `${monday} ${found.entry} 3`, time: "1:45" }),
		},
		{
			...{ route: "time/pages/entry-billing", path: at("/time/entries/billing") },
			form: () => ({ week: monday, entry: `${monday} ${found.entry} 4`, billable: "no" }),
		},
		{
			...{ route: "time/pages/entry-removals", path: at("/time/entries/removals") },
			form: () => ({ week: monday, entry: `${monday} ${found.entry} 5` }),
		},
		{
			...{ route: "time/pages/entries", path: at("/time/entries") },
			form: () => ({ week: monday, task: found.task ?? "", date: monday, time: "0:45", note: "" }),
		},
		{
			...{ route: "time/pages/week", path: at(`/time/week/${monday}`) },
			form: () => ({ [cell("2026-11-17")]: "2:00" }),
		},
		{
			...{ route: "day/pages/day", path: at("/time/day/2026-11-18") },
			form: () => ({ entry: "", task: found.task ?? "", start: "9", duration: "1:00" }),
			seen: async () => {
				found.timed = await idOf(round, "time_entries where date = '2026-11-18'");
			},
		},
		{
			...{ route: "day/pages/move", path: () => `/time/entries/${found.timed}/move` },
			form: () => ({ date: "2026-11-18", version: "1", from: "600", minutes: "60" }),
		},
		{
			...{ route: "day/pages/removal", path: () => `/time/entries/${found.timed}/removal` },
			form: () => ({ date: "2026-11-18", version: "2" }),
		},
		{
			...{ route: "time/pages/worked-days", path: at("/time/worked-days") },
			form: () => ({ week: monday, date: "2026-11-19", reason: "Server move" }),
		},
		{
			...{ route: "time/pages/tags", path: at("/settings/tags") },
			form: () => ({ name: "Overtime" }),
			seen: async () => {
				found.tag = await idOf(round, "tags");
			},
		},
		{
			...{ route: "time/pages/tag", path: () => `/settings/tags/${found.tag}` },
			form: () => ({ name: "Extra hours" }),
		},
		{ route: "time/pages/tag-archival", path: () => `/settings/tags/${found.tag}/archival` },
		{ route: "time/pages/tag-restoration", path: () => `/settings/tags/${found.tag}/restoration` },
		{
			...{ route: "time/pages/new-tag", path: at("/time/tags") },
			form: () => ({ name: "On site" }),
		},
		{
			...{ route: "timer/pages/start", path: at("/timer/start") },
			form: () => ({ task: found.task ?? "" }),
			seen: async () => {
				found.timer = await idOf(round, "timers");
			},
		},
		{
			...{ route: "timer/pages/change", path: at("/timer/change") },
			form: () => ({ timer: found.timer ?? "", version: "1", task: found.other ?? "" }),
		},
		{
			...{ route: "timer/pages/discard", path: at("/timer/discard") },
			seen: async () => {
				found.line = await idOf(round, "audit_lines order by at desc limit 1");
			},
		},
		{
			...{ route: "timer/pages/return", path: at("/timer/return") },
			form: () => ({ line: found.line ?? "" }),
		},
		{ route: "timer/pages/stop", path: at("/timer/stop") },
		{
			...{ route: "time/pages/rows", path: at("/time/rows") },
			form: () => ({ week: monday, task: found.other ?? "" }),
		},
		{
			...{ route: "time/pages/row-removal", path: at("/time/rows/removal") },
			form: () => ({ week: monday, task: found.other ?? "" }),
		},
		...drivesOfOthersWeek(round),
		...drivesOfWeek(round),
		{
			...{ route: "payroll/pages/payroll-numbers", path: at("/payroll/numbers") },
			form: () => ({ [round.tenant.owner.id]: "E-0012" }),
		},
		{
			...{ route: "payroll/pages/payroll-set-up", path: at("/payroll/set-up/sage") },
			form: () => ({ ordinary: "NT", "head:number": "Employee Code" }),
		},
		{
			...{ route: "time/pages/copies", path: at("/time/copies") },
			form: () => ({ week: "2026-11-23", hours: "yes" }),
		},
	];
}

/** A week on its way: the only one who may decide decides on her own. */
function drivesOfWeek(round: Round): Drive[] {
	const { found } = round;
	const submission: Drive = {
		...{ route: "timesheets/pages/submission", path: at(`/time/week/${monday}/submission`) },
		form: () => ({ message: "All there" }),
		seen: async () => {
			found.week = await idOf(round, "timesheets");
		},
	};
	const decision = (name: string, form: Record<string, string> = {}): Drive => ({
		route: `timesheets/pages/${name}`,
		path: () => `/approvals/timesheets/${found.week}/${name}`,
		form: () => form,
	});
	const days = { first: "2027-01-04", last: "2027-01-08" };
	const standInRow = () => idOf(round, "stand_ins where ended_at is null");
	const other = () => idOf(round, "members where role = 'admin'");
	return [
		{
			...{ route: "approvals/pages/manager" },
			path: async () => {
				await round.kit.asTenant(round.tenant, (db) =>
					db.update(members).set({ role: "admin" }).where(eq(members.role, "employee")),
				);
				return `/people/${round.tenant.owner.id}/manager`;
			},
			form: async () => ({ manager: await other() }),
		},
		...(["account", "people/ID"] as const).flatMap((start): Drive[] => {
			const path = () => `/${start.replace("ID", round.tenant.owner.id)}/away`;
			const name = start === "account" ? "own-away" : "person-away";
			return [
				{
					...{ route: `approvals/pages/${name}`, path },
					form: async () => ({ standIn: await other(), ...days }),
				},
				{
					route: `approvals/pages/${name}-end`,
					path: async () => `${path()}/${await standInRow()}/end`,
				},
			];
		}),
		{
			...{ route: "approvals/pages/manager" },
			path: async () => {
				await round.kit.asTenant(round.tenant, (db) =>
					db.update(members).set({ role: "employee" }).where(eq(members.role, "admin")),
				);
				return `/people/${round.tenant.owner.id}/manager`;
			},
			form: () => ({ manager: "" }),
		},
		submission,
		{
			...decision("comments"),
			form: () => ({ cell: `${found.task} ${monday}`, text: "Who was there?" }),
		},
		{
			route: "timesheets/pages/comment-removal",
			path: async () => {
				const comment = await idOf(round, "timesheet_comments");
				return `/approvals/timesheets/${found.week}/comments/${comment}/removal`;
			},
		},
		decision("return", { version: "2", answer: "Add the mayor" }),
		decision("undo"),
		decision("approval", { version: "4" }),
		decision("reopening", { answer: "Add the mayor" }),
		submission,
		{ route: "timesheets/pages/withdrawal", path: at(`/time/week/${monday}/withdrawal`) },
		submission,
		{
			...{ route: "approvals/pages/all-approval", path: at("/approvals/approval") },
			form: () => ({ item: `timesheet ${found.week} 9` }),
		},
		...drivesOfReports(round),
	];
}

/** Somebody else's week, written for them. */
function drivesOfOthersWeek(round: Round): Drive[] {
	const { found } = round;
	const path = () => `/time/team/${round.tenant.member("employee").id}/${monday}/hours`;
	return [
		{
			...{ route: "time/pages/member-hours", path },
			form: () => ({ [`cell:${found.task}:${monday}`]: "1:00" }),
			seen: async () => {
				found.change = await idOf(round, "audit_lines order by at desc, id desc limit 1");
			},
		},
		{
			...{ route: "time/pages/member-hours-row", path: () => `${path()}/rows` },
			form: () => ({ task: found.other ?? "" }),
		},
		{
			...{ route: "time/pages/member-hours-undo", path: () => `${path()}/undo` },
			form: () => ({ change: found.change ?? "" }),
		},
	];
}

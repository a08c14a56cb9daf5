import { eq } from "drizzle-orm";
import type { Sql } from "postgres";
import { addDays, type CalendarDate, todayIn } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { memberAddressHash } from "#app/lib/member-address.server.ts";
import { hashPassword } from "#app/lib/password-hash.server.ts";
import { planOf, trial } from "#app/modules/subscription/plans.ts";
import { revalueRange } from "#app/modules/valuation/revalue-batch.server.ts";
import type { TenantDb } from "../handle.ts";
import { readMigrationSet } from "../migrator/migration-set.ts";
import { type ProvisionSteps, provisionTenant } from "../provision.ts";
import { memberAddresses } from "../public/tenants.ts";
import { entitlement } from "../tenant/entitlement.ts";
import { members } from "../tenant/members.ts";
import { clients, projects, tasks } from "../tenant/projects.ts";
import { timeEntries } from "../tenant/time.ts";
import { fillCalendar, worksOn } from "./demo-calendar.ts";
import {
	demoEmail,
	demoMembers,
	demoName,
	demoPassword,
	demoSlug,
	demoWork,
	internalProject,
} from "./demo-company.ts";
import { demoStart, demoWorkdays } from "./demo-days.ts";
import { fillPayroll } from "./demo-payroll.ts";
import { type DemoTask, fillRates } from "./demo-rates.ts";
import { fillSheet } from "./demo-sheet.ts";
import { type DemoEntry, demoTime } from "./demo-time.ts";
import { withTimes } from "./demo-times.ts";
import { fillWeeks } from "./demo-weeks.ts";
import { repeatableRandom } from "./random.ts";

const zone = "Africa/Johannesburg";
const day = 86_400_000;

/**
 * Makes the demo workspace with a dozen members and three months of time up to today, in one transaction.
 * One that is there, or was there under this address, is left as it is.
 *
 * @param owner connections as the migrator
 * @returns whether it was made
 */
export async function seedDemo(owner: Sql, appSecret: string, now: Date): Promise<boolean> {
	if (await wasSeeded(owner)) return false;
	const [first] = demoMembers;
	if (!first) throw new Error("The demo has no owner");
	const plan = planOf(trial.plan);
	const email = demoEmail(first.name);
	const newTenant = {
		...{ slug: demoSlug, name: demoName, country: "ZA", currency: "ZAR", locale: "en-ZA" },
		...{ timeZone: zone, plan: plan.name, planVersion: plan.version, features: plan.features },
		memberLimit: plan.limits.members,
		trialEndsAt: new Date(now.getTime() + trial.days * day),
		owner: { name: first.name, email, passwordHash: await hashPassword(demoPassword) },
		ownerAddressHash: memberAddressHash(appSecret, email),
	};
	const steps = await demoSteps(appSecret, now);
	await provisionTenant(owner, readMigrationSet("tenant"), newTenant, steps);
	return true;
}

/** Fills a workspace that is being made as the demo is filled; its owner plays the demo's. */
export async function demoSteps(appSecret: string, now: Date): Promise<ProvisionSteps> {
	const passwordHash = await hashPassword(demoPassword);
	const [first, ...rest] = demoMembers;
	if (!first) throw new Error("The demo has no owner");
	const others = rest.map((member) => ({
		...member,
		...{ id: newId(), email: demoEmail(member.name), passwordHash },
	}));
	return {
		async fill(db, ownerId) {
			await db.insert(members).values(others);
			await db.update(entitlement).set({ seatsUsed: demoMembers.length });
			const work = await fillWork(db);
			await fillRates(db, ownerId, work, demoStart(todayIn(zone, now)));
			const people = [{ ...first, id: ownerId }, ...others];
			const today = todayIn(zone, now);
			await fillCalendar(db, people, ownerId, { first: demoStart(today), today });
			await fillTime(db, people, work, now);
			await fillPayroll(db, people);
			await fillSheet(db, ownerId, work);
			await fillWeeks(db, people, today, now);
		},
		async register(db, { tenant }) {
			const rows = others.map(({ email }) => ({
				addressHash: memberAddressHash(appSecret, email),
				tenantId: tenant.id,
			}));
			await db.insert(memberAddresses).values(rows);
		},
	};
}

async function wasSeeded(owner: Sql): Promise<boolean> {
	const rows = await owner`
		select 1 from public.tenants where slug = ${demoSlug}
		union all select 1 from public.former_slugs where slug = ${demoSlug}`;
	return rows.length > 0;
}

async function fillWork(db: TenantDb): Promise<DemoTask[]> {
	const [internal] = await db
		.select({ id: clients.id })
		.from(clients)
		.where(eq(clients.isInternal, true));
	const names = [...new Set(demoWork.flatMap(({ client }) => (client ? [client] : [])))];
	const newClients = names.map((name) => ({ id: newId(), name }));
	await db.insert(clients).values(newClients);
	const clientIds = new Map(newClients.map(({ id, name }) => [name, id]));
	const newProjects = demoWork.map(({ client, project, code, tasks: names }) => ({
		...{ id: newId(), name: project, code, billable: client !== null, tasks: names },
		clientId: (client ? clientIds.get(client) : internal?.id) ?? "",
	}));
	await db.insert(projects).values(newProjects);
	const newTasks = newProjects.flatMap((project) =>
		project.tasks.map((name, position) => ({
			...{ id: newId(), projectId: project.id, name, position, billable: project.billable },
			project: project.name,
		})),
	);
	await db.insert(tasks).values(newTasks);
	return newTasks;
}

type Person = (typeof demoMembers)[number] & { id: string };

async function fillTime(
	db: TenantDb,
	people: readonly Person[],
	work: readonly DemoTask[],
	now: Date,
): Promise<void> {
	const today = todayIn(zone, now);
	const days = demoWorkdays(demoStart(today), today);
	const random = repeatableRandom(2026);
	const tasksOf = (names: readonly string[]) =>
		work.filter(({ project }) => names.includes(project)).map(({ id }) => id);
	const projectOf = new Map(work.map(({ id, projectId }) => [id, projectId]));
	for (const person of people) {
		const worker = {
			tasks: tasksOf(person.projects),
			internal: tasksOf([internalProject]),
			forgets: person.forgets,
		};
		const captured = demoTime(
			worker,
			days.filter((day) => worksOn(person, day)),
			random,
		);
		const rows = withLatestTimed(captured, today).map((entry) => ({
			...{ ...entry, id: newId(), projectId: projectOf.get(entry.taskId) ?? "" },
			...{ memberId: person.id, createdBy: person.id },
		}));
		if (rows.length > 0) await db.insert(timeEntries).values(rows);
		await revalueRange(db, person.id, demoStart(today), today);
	}
}

/** Of the last two weeks people know when it was, too. */
function withLatestTimed(entries: readonly DemoEntry[], today: CalendarDate): DemoEntry[] {
	const since = addDays(today, -14);
	const dates = [...new Set(entries.map(({ date }) => date))];
	return dates.flatMap((date) => {
		const ofDay = entries.filter((entry) => entry.date === date);
		return date < since ? ofDay : withTimes(ofDay, zone);
	});
}

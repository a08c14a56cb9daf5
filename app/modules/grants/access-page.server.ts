import { todayIn } from "#app/lib/calendar-date.ts";
import { formatDateShort } from "#app/lib/date-text.ts";
import type { Writing } from "#app/lib/writing.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { labelsText } from "./by-role.server.ts";
import { type Asker, can } from "./can.server.ts";
import { type ObjectRef, type ObjectType, rightsOn } from "./grantables.server.ts";
import { type ListedGrant, listedGrants, possibleSubjects } from "./listed-grants.server.ts";
import { type MemberWith, membersWith } from "./members-with.server.ts";
import { objectOf } from "./object-of.server.ts";
import { reasonsText } from "./reason-text.ts";
import { rightLabel } from "./right-label.ts";

/** Who can see an object, what they may do with it and why, and what was given on it. */
export async function accessPage(args: MemberArgs, type: ObjectType) {
	const { db, tenant, member, params } = args;
	const object = await objectOf(db, member, type, params[`${type}Id`]);
	const zone = member.timeZone ?? tenant.timeZone;
	const writing = writingFor(member, tenant);
	const shown = (grant: ListedGrant) => ({
		id: grant.id,
		to: grant.name ?? "Everyone",
		kind: grant.subject,
		isIdle: grant.isIdle,
		right: rightLabel(grant.right),
		given: givenText(grant, zone, writing),
	});
	const mayGive = mayDo(member, "grant:manage");
	return {
		object: { type, name: object.name, path: object.path },
		above: object.parent && (await shownParent(db, member, object.parent)),
		people: await peopleWith(db, object),
		grants: (await listedGrants(db, { object })).map(shown),
		inherited: object.parent ? (await listedGrants(db, { object: object.parent })).map(shown) : [],
		form: mayGive
			? { subjects: await possibleSubjects(db), rights: await rightsToGive(db, member, object) }
			: null,
	};
}

/** `given by Naledi Mokoena, 14 Sep 2026` */
export function givenText(
	{ givenBy, givenAt }: ListedGrant,
	zone: string,
	writing: Writing,
): string {
	const day = formatDateShort(todayIn(zone, givenAt), writing);
	return givenBy ? `given by ${givenBy}, ${day}` : `given ${day}`;
}

/** Everybody who may do anything with it: the rights together, with the reasons of each. */
async function peopleWith(db: TenantDb, object: ObjectRef) {
	const people = new Map<
		string,
		{ person: MemberWith; labels: string[]; reasons: MemberWith["reasons"] }
	>();
	for (const { name } of rightsOn(object.type)) {
		for (const person of await membersWith(db, object, name)) {
			const known = people.get(person.id) ?? { person, labels: [], reasons: [] };
			const labels = [...known.labels, rightLabel(name)];
			people.set(person.id, { person, labels, reasons: [...known.reasons, ...person.reasons] });
		}
	}
	return [...people.values()].map(({ person: { id, name, role }, labels, reasons }) => ({
		...{ id, name },
		may: labelsText(labels),
		why: reasonsText(role, reasons, object),
	}));
}

async function shownParent(db: TenantDb, member: Asker, parent: ObjectRef) {
	const [sees] = rightsOn(parent.type);
	if (!sees || !(await can(db, member, sees.name, parent))) return null;
	const { name, path } = await objectOf(db, member, parent.type, parent.id);
	return { name, path };
}

/** Only what the giver may do themselves. */
async function rightsToGive(db: TenantDb, member: Asker, object: ObjectRef) {
	const all = rightsOn(object.type);
	const may = await Promise.all(all.map(({ name }) => can(db, member, name, object)));
	return all
		.filter((_, index) => may[index])
		.map(({ name, right }) => ({
			name,
			label: rightLabel(name),
			does: right.does.replace("{object}", `this ${object.type}`),
		}));
}

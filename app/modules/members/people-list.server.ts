import { todayIn } from "#app/lib/calendar-date.ts";
import { formatDateShort } from "#app/lib/date-text.ts";
import { momentText } from "#app/lib/moment-text.ts";
import type { Writing } from "#app/lib/writing.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { picturePaths } from "#app/modules/files/picture-paths.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo, mayFetchFiles } from "#app/request/permission.server.ts";
import { ownRoles } from "./own-roles.server.ts";
import { countPeople, type ListedPerson, peoplePage } from "./people.server.ts";
import { peopleCounts } from "./people-counts.server.ts";
import { type PeopleQuery, peopleFilePath, peopleSearch, readPeopleQuery } from "./people-query.ts";
import { roleChoices } from "./roles.ts";

/** Everything that a list of people shows, dates and times as the reader's clock says. */
export async function peopleList(args: MemberArgs, who: PeopleQuery["who"]) {
	const { db, tenant, member, url, now } = args;
	const query = readPeopleQuery(url, who);
	const { people, after, before } = await peoplePage(db, query);
	const pictures = await picturePaths(
		db,
		people.map(({ id }) => id),
	);
	const zone = member.timeZone ?? tenant.timeZone;
	const writing = writingFor(member, tenant);
	const path = who === "left" ? "/people/left" : "/people";
	return {
		counts: await peopleCounts(db, tenant, now),
		matching: await countPeople(db, query),
		query: { path, search: query.search, role: query.role },
		people: people.map((person) => ({
			...shownPerson(person, now, zone, writing),
			picture: pictures.get(person.id) ?? null,
			hasSecondFactor: person.hasSecondFactor && mayDo(member, "member:manage"),
		})),
		next: after && path + peopleSearch(query, { after }),
		previous: before && path + peopleSearch(query, { before }),
		file: people.length > 0 && mayFetchFiles(member) ? peopleFilePath(query) : undefined,
		seesAccess: mayDo(member, "grant:read"),
		mayManage: mayDo(member, "member:manage"),
		roles: [
			...roleChoices,
			...(await ownRoles(db)).map(({ id, name }) => ({ name: id, label: name })),
		],
	};
}

function shownPerson(
	{ joinedAt, leftAt, lastSeenAt, ...person }: ListedPerson,
	now: Date,
	zone: string,
	writing: Writing,
) {
	return {
		...person,
		joined: formatDateShort(todayIn(zone, joinedAt), writing),
		left: leftAt && formatDateShort(todayIn(zone, leftAt), writing),
		lastHere: lastSeenAt && momentText(lastSeenAt, now, zone, writing),
	};
}

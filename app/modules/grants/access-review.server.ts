import { writingFor } from "#app/lib/writing-of.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo, mayFetchFiles } from "#app/request/permission.server.ts";
import { givenText } from "./access-page.server.ts";
import { rolesInUse } from "./by-role.server.ts";
import { grantableOf, isObjectType, objectTypes } from "./grantables.server.ts";
import {
	countGrants,
	type GrantsQuery,
	listedGrants,
	possibleSubjects,
} from "./listed-grants.server.ts";
import { type ReviewQuery, readReviewQuery, reviewSearch } from "./review-query.ts";
import { rightLabel } from "./right-label.ts";

const pageSize = 25;

/** Everything that was given to anybody, narrowed down as the address says, and what roles give. */
export async function accessReview({ db, tenant, member, url }: MemberArgs) {
	const query = readReviewQuery(url);
	const narrowed = grantsQuery(query);
	const offset = (query.page - 1) * pageSize;
	const [rows, count, subjects, roles] = await Promise.all([
		listedGrants(db, narrowed, { limit: pageSize, offset }),
		countGrants(db, narrowed),
		possibleSubjects(db),
		rolesInUse(db),
	]);
	const zone = member.timeZone ?? tenant.timeZone;
	const writing = writingFor(member, tenant);
	const pageTo = (page: number) => `/people/access${reviewSearch({ ...query, page })}`;
	return {
		query,
		...{ subjects, roles, count, offset, types: objectTypes },
		mayTake: mayDo(member, "grant:manage"),
		here: pageTo(query.page),
		previous: query.page > 1 ? pageTo(query.page - 1) : undefined,
		next: offset + rows.length < count ? pageTo(query.page + 1) : undefined,
		file: mayFetchFiles(member) ? "/people/access/file" : undefined,
		grants: rows.map((grant) => ({
			id: grant.id,
			to: grant.name ?? "Everyone",
			kind: grant.subject,
			isIdle: grant.isIdle,
			right: rightLabel(grant.right),
			given: givenText(grant, zone, writing),
			isOver: grant.objectIsArchived,
			on: {
				name: grant.object,
				path: `${grantableOf(grant.type).path(grant.objectId)}/access`,
				type: grant.type,
			},
		})),
	};
}

function grantsQuery({ person, team, type }: ReviewQuery): GrantsQuery {
	return {
		member: person || undefined,
		team: team || undefined,
		type: isObjectType(type) ? type : undefined,
	};
}

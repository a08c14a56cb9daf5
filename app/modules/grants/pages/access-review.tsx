import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { tenantLoader } from "#app/request/page.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { FileLink } from "#app/ui/file-link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { accessReview } from "../access-review.server.ts";
import { ReviewFilters } from "../components/review-filters.tsx";
import { ReviewTable } from "../components/review-table.tsx";
import { RolesTable } from "../components/roles-table.tsx";

export const meta: MetaFunction = () => [{ title: "Who has access · Crowdminder" }];

export const loader = tenantLoader({ permission: "grant:read" }, accessReview);

export default function AccessReview() {
	const review = useLoaderData<typeof loader>();
	const { query, subjects, types, grants, count, offset, roles } = review;
	const isNarrowed = query.person !== "" || query.team !== "" || query.type !== "";
	return (
		<>
			<PageHeader title="Who has access" parent={{ to: "/people", label: "People" }} />
			<div className="grid gap-5">
				<ReviewFilters
					key={JSON.stringify(query)}
					query={query}
					subjects={subjects}
					types={types}
				/>
				<div className="grid gap-3">
					{grants.length === 0 ? (
						<Empty
							title={isNarrowed ? "No access of that kind was given" : "No access was given yet"}
						>
							Besides what their role lets them do, people can be given single clients and projects:
							there, under Who can see this.
						</Empty>
					) : (
						<ReviewTable grants={grants} mayTake={review.mayTake} back={review.here} />
					)}
					<div className="flex flex-wrap items-center gap-x-6">
						{count > grants.length && (
							<Pagination
								previous={review.previous}
								next={review.next}
								shown={`${offset + 1}–${offset + grants.length} of ${count}`}
							/>
						)}
						{review.file && <FileLink to={review.file} />}
					</div>
				</div>
				<RolesTable roles={roles} types={types} />
			</div>
		</>
	);
}

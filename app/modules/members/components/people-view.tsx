import { Link, Outlet, useParams } from "@remix-run/react";
import { classNames } from "#app/ui/class-names.ts";
import { Empty } from "#app/ui/empty.tsx";
import { FileLink } from "#app/ui/file-link.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import type { PeopleCounts } from "../people-counts.server.ts";
import { peopleSearch } from "../people-query.ts";
import { PeopleHeader } from "./people-header.tsx";
import { PeopleList, type ShownPerson } from "./people-list.tsx";
import { PeopleTabs } from "./people-tabs.tsx";

type PeopleViewProps = {
	counts: PeopleCounts;
	matching: number;
	query: { path: string; search: string; role: string | undefined };
	/** What the list can be narrowed down to. */
	roles: readonly { name: string; label: string }[];
	people: readonly ShownPerson[];
	next: string | undefined;
	previous: string | undefined;
	file: string | undefined;
	seesAccess: boolean;
	mayManage: boolean;
};

/** The list, and beside it on a wide screen, or instead of it on a narrow one, the person who was chosen. */
export function PeopleView(props: PeopleViewProps) {
	const { counts, matching, query, people, next, previous, file, mayManage, seesAccess, roles } =
		props;
	const { memberId } = useParams();
	const shown = `${people.length} of ${matching} shown`;
	return (
		<>
			<PeopleHeader counts={counts} search={{ ...query, roles }} mayManage={mayManage} />
			<div className={classNames("grid gap-5", memberId && "xl:grid-cols-[minmax(0,1fr)_25rem]")}>
				<div
					className={classNames("grid min-w-0 content-start gap-3", memberId && "max-xl:hidden")}
				>
					<PeopleTabs counts={counts} />
					{people.length === 0 ? (
						<Nobody isSearch={query.search !== "" || query.role !== undefined} />
					) : (
						<>
							<PeopleList
								caption={`People, ${shown}`}
								people={people}
								search={query.path === "/people" ? peopleSearch(query) : ""}
								chosenId={memberId}
							/>
							<div className="flex flex-wrap items-center gap-x-6">
								<Pagination next={next} previous={previous} shown={shown} />
								{seesAccess && (
									<Link
										to="/people/access"
										className="link inline-flex min-h-8 items-center text-sm"
									>
										Who has access to what
									</Link>
								)}
								{file && <FileLink to={file} />}
							</div>
						</>
					)}
				</div>
				<Outlet />
			</div>
		</>
	);
}

function Nobody({ isSearch }: { isSearch: boolean }) {
	return isSearch ? (
		<Empty title="Nobody is like that">Search for less of the name, or for all roles.</Empty>
	) : (
		<Empty title="Nobody has left">Who leaves keeps their hours and stands here.</Empty>
	);
}

import { FileLink } from "#app/ui/file-link.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { OtherState } from "./other-state.tsx";

type ListFootProps = {
	path: string;
	what: string;
	state: "open" | "archived";
	archived: number;
	/** "31 projects", under a list that goes on. */
	shown: string;
	next: string | undefined;
	previous: string | undefined;
	/** Where the whole list is a file. */
	file?: string | undefined;
};

/** Under a list: its other pages, what is archived, and the list as a file. */
export function ListFoot(props: ListFootProps) {
	const { path, what, state, archived, shown, next, previous, file } = props;
	return (
		<>
			{(next || previous) && (
				<div className="mt-3">
					<Pagination next={next} previous={previous} shown={shown} />
				</div>
			)}
			<div className="mt-3 flex flex-wrap items-center gap-x-6">
				<OtherState path={path} what={what} state={state} archived={archived} />
				{file && <FileLink to={file} />}
			</div>
		</>
	);
}

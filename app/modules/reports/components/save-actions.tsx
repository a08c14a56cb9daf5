import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import type { ReportQuery } from "../report-query.ts";
import { keptSearch, type SavedReport } from "../saved/saved-report.ts";

type SaveActionsProps = { query: ReportQuery; report: SavedReport | undefined };

/** Saves what is shown: over the saved report that it was begun from, or under a name of its own. */
export function SaveActions({ query, report }: SaveActionsProps) {
	const search = keptSearch(query);
	const asNew = `/reports/saved/new${search}`;
	if (!report) {
		return (
			<ButtonLink to={asNew} icon="bookmark">
				Save report
			</ButtonLink>
		);
	}
	if (report.search === search) return <ButtonLink to={asNew}>Save as new</ButtonLink>;
	return (
		<>
			<span className="text-sm text-ink-3">Changed, not saved</span>
			<ButtonLink to={asNew}>Save as new</ButtonLink>
			{report.isMine && (
				<Form method="post" action={`/reports/saved/${report.id}/question`}>
					<input type="hidden" name="search" value={search} />
					<Button kind="primary" icon="bookmark">
						Save report
					</Button>
				</Form>
			)}
		</>
	);
}

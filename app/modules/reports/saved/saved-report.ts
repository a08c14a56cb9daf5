import { type ReportQuery, reportSearch } from "../report-query.ts";

/** A report's question under a name. */
export type SavedReport = {
	readonly id: string;
	readonly name: string;
	/** The search part of its address. */
	readonly search: string;
	readonly isShared: boolean;
	readonly isMine: boolean;
	/** Whose it is; null of one that comes with the product. */
	readonly owner: string | null;
	readonly version: number;
};

/** The question alone, as it is kept, whichever saved report it was begun from. */
export function keptSearch({ saved: _, ...query }: ReportQuery): string {
	return reportSearch(query);
}

/** Where a saved report is opened. */
export function savedPath({ id, search }: Pick<SavedReport, "id" | "search">): string {
	return `/reports${search}&saved=${id}`;
}

/** `Yours`, `Yours, shared`, `Shared by Zanele Nkosi`, `Comes with Crowdminder` */
export function whoseWords({ isMine, isShared, owner }: SavedReport): string {
	if (isMine) return isShared ? "Yours, shared" : "Yours";
	return owner === null ? "Comes with Crowdminder" : `Shared by ${owner}`;
}

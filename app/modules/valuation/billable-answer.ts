/** What of a task, its project and its client decides. */
export type WorkFacts = {
	readonly taskId: string;
	readonly projectId: string;
	readonly clientId: string;
	readonly isTaskBillable: boolean;
	readonly isProjectBillable: boolean;
	readonly isClientInternal: boolean;
};

/** Is an entry billed, and what says so? */
export type BillableAnswer = {
	readonly is: boolean;
	readonly by: "entry" | "task" | "project" | "client" | "all";
};

/** Task, project and client must all be billable; an entry may say otherwise for itself. */
export function billableAnswer(
	entry: { readonly billableOverride: boolean | null },
	work: WorkFacts,
): BillableAnswer {
	if (entry.billableOverride !== null) return { is: entry.billableOverride, by: "entry" };
	if (work.isClientInternal) return { is: false, by: "client" };
	if (!work.isProjectBillable) return { is: false, by: "project" };
	if (!work.isTaskBillable) return { is: false, by: "task" };
	return { is: true, by: "all" };
}

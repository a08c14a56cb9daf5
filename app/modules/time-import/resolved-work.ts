import type { WorkNamed } from "./names.ts";

/** Where the hours of a name go. */
export type ResolvedWork =
	| {
			readonly kind: "task";
			readonly taskId: string;
			readonly projectId: string;
			readonly billable: boolean;
	  }
	| { readonly kind: "new"; readonly named: WorkNamed; readonly isBillable: boolean }
	| { readonly kind: "skip" }
	/** In words that say what to do. */
	| { readonly kind: "refused"; readonly why: string };

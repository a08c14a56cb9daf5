import type { Draft } from "#app/modules/wizard/draft-store.ts";
import { type Walk, walk } from "#app/modules/wizard/walk.ts";
import { type SignUpAnswers, signUp } from "./sign-up.ts";

/** A sign-up that is under way, or that has just become a workspace. */
export type SignUpDraft = Draft & {
	/** Of the token of the browser that has it. */
	readonly tokenHash: string;
	readonly state: "open" | "submitted" | "provisioned" | "failed";
	/** What is happening or why it stopped, as a code. */
	readonly stateDetail: string | null;
	/** Per cent of the making of the workspace. */
	readonly progress: number;
	/** The address that a code proved. */
	readonly provedEmail: string | null;
	/** When and where to the last code went. */
	readonly codeSentAt: Date | null;
	readonly codeEmail: string | null;
	readonly tenantId: string | null;
	readonly updatedAt: Date;
};

/** Somebody took the address in the meantime: the state's detail until another one is chosen. */
export const slugTaken = "slug.taken";

export function walkDraft(draft: SignUpDraft | null): Walk<SignUpAnswers> {
	return walk(signUp, draft?.kept ?? {}, { provedEmail: draft?.provedEmail ?? null });
}

/** Steps can be changed until the workspace is being made, and again when its address was lost. */
export function isOpen(draft: SignUpDraft): boolean {
	return draft.state === "open" || (draft.state === "failed" && draft.stateDetail === slugTaken);
}

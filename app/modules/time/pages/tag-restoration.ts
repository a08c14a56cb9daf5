import { tagArchiveAction } from "../tags/tag-archive-action.server.ts";

/** POST opens an archived tag again. */
export const action = tagArchiveAction(false);

import { tagArchiveAction } from "../tags/tag-archive-action.server.ts";

/** POST archives the tag: entries keep it, nothing new takes it. */
export const action = tagArchiveAction(true);

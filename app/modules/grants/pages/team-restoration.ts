import { teamArchiveAction } from "../team-action.server.ts";

/** POST opens the team again. */
export const action = teamArchiveAction(false);

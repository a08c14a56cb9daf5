import { teamArchiveAction } from "../team-action.server.ts";

/** POST archives the team: nobody has anything through it until it is opened again. */
export const action = teamArchiveAction(true);

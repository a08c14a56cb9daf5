import { archivalAction, projectPlace } from "../archive-action.server.ts";

/** POST archives the project. */
export const action = archivalAction(projectPlace);

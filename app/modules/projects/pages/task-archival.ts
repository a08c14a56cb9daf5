import { archivalAction, taskPlace } from "../archive-action.server.ts";

/** POST archives the task. */
export const action = archivalAction(taskPlace);

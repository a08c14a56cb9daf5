import { restorationAction, taskPlace } from "../archive-action.server.ts";

/** POST opens the task again. */
export const action = restorationAction(taskPlace);

import { projectPlace, restorationAction } from "../archive-action.server.ts";

/** POST opens the project again. */
export const action = restorationAction(projectPlace);

import { clientPlace, restorationAction } from "../archive-action.server.ts";

/** POST opens the client again. */
export const action = restorationAction(clientPlace);

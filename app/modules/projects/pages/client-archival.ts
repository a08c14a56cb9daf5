import { archivalAction, clientPlace } from "../archive-action.server.ts";

/** POST archives the client. */
export const action = archivalAction(clientPlace);

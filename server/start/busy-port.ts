import { setTimeout as pause } from "node:timers/promises";
import { isFree } from "#dev/free-port.ts";

/**
 * A sentence when another program has the port, else null. Processes of a start that was killed a moment ago let go
 * of it by themselves: they are given three seconds.
 */
export async function portComplaint(port: number): Promise<string | null> {
	for (let tries = 0; tries < 15; tries += 1) {
		if (port === 0 || (await isFree(port, "::"))) return null;
		await pause(200);
	}
	return `Port ${port} is in use by another program, or by a Crowdminder that runs already. Stop it, or choose another port: PORT=${port + 1} npm start`;
}

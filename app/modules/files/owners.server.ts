import { clientFiles, projectFiles } from "#app/modules/projects/file-owner.server.ts";
import type { FileOwner } from "./owner.ts";

/** What files can belong to; each module declares its own. */
const owners: readonly FileOwner[] = [clientFiles, projectFiles];

export function fileOwner(objectType: string | undefined): FileOwner | undefined {
	return owners.find((owner) => owner.objectType === objectType);
}

/** `Clients`; what only jobs store has no owner that declares it. */
export function ownerTitle(objectType: string): string {
	return fileOwner(objectType)?.title ?? shownHere.get(objectType) ?? "Made by Crowdminder";
}

const shownHere: ReadonlyMap<string, string> = new Map([
	["picture", "Pictures of people"],
	["logo", "Logo"],
]);

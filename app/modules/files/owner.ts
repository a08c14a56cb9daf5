import type { Member } from "#app/request/session.server.ts";
import type { TenantDb } from "#db/handle.ts";
import type { Purpose } from "./purpose.ts";

/**
 * A kind of object that files belong to. The module of the object declares it in `file-owner.server.ts`, and
 * `owners.server.ts` knows them all. Who may not see an object's files is told that there are none.
 */
export type FileOwner = {
	/** As in the history: `client`. */
	readonly objectType: string;
	/** On the page of the storage: `Clients`. */
	readonly title: string;
	readonly purpose: Purpose;
	/** How many files one object may have. */
	readonly most: number;
	/** Each opening leaves a line in the history, whatever was said when the file was added. */
	readonly isSensitive?: true;
	/** The page of the object, to go back to. */
	pathOf(objectId: string): string;
	/** Does it exist for this member, with its files? */
	mayRead(db: TenantDb, member: Member, objectId: string): Promise<boolean>;
	/** May they add and delete files of it? */
	mayWrite(db: TenantDb, member: Member, objectId: string): Promise<boolean>;
};

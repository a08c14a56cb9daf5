import { newId } from "#app/lib/id.ts";
import { newToken, tokenHash } from "#app/lib/secret.server.ts";
import { writeCookie } from "#app/request/cookie.server.ts";
import type { StaffRole } from "#app/request/staff-session.server.ts";
import { staff, staffSessions } from "#db/public/staff.ts";
import type { Kit } from "./kit.ts";

export type TestStaff = { readonly id: string; readonly name: string; readonly cookie: string };

/** One of the product's own people, signed in to the console. */
export async function testStaff(kit: Kit, role: StaffRole): Promise<TestStaff> {
	const id = newId();
	const token = newToken();
	const name = `Kavitha ${role}`;
	const { public: db } = kit.database;
	await db
		.insert(staff)
		.values({ id, name, role, email: `${id}@crowdminder.example`, passwordHash: "none" });
	await db.insert(staffSessions).values({
		id: newId(),
		staffId: id,
		tokenHash: tokenHash(token),
		expiresAt: new Date(Date.now() + 3_600_000),
	});
	const cookie = await writeCookie("http://localhost:3000", "staff", token);
	return { id, name, cookie: cookie.split(";")[0] ?? "" };
}

import fc from "fast-check";
import { newId } from "#app/lib/id.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { mailDeliveries } from "#db/tenant/mail.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { settings } from "#db/tenant/settings.ts";
import { timeEntries } from "#db/tenant/time.ts";
import type { Kit } from "./kit.ts";
import type { TestTenant } from "./tenant.ts";

const nastyTexts = [
	"",
	"\\N",
	"\\.",
	"\n",
	"a\r\nb\tc\\d\\\\n",
	"\u0001\b\f\v",
	'"; drop table members; --',
	"=cmd|' /C calc'!A0",
	"Zoë 🦓 \u202e",
	"x".repeat(70_000),
];

/** Rows of every awkward kind: texts that look like COPY's own marks, microseconds, JSON that looks like something else. */
export async function fillNasty(kit: Kit, tenant: TestTenant): Promise<void> {
	const random = fc.sample(fc.string({ unit: "binary", maxLength: 40 }), { numRuns: 40, seed: 7 });
	const texts = [...nastyTexts, ...random.map((text) => text.replaceAll("\0", ""))];
	const memberId = tenant.owner.id;
	await kit.asTenant(tenant, async (db) => {
		const clientId = newId();
		const [projectId, taskId] = [newId(), newId()];
		await db.insert(clients).values({ id: clientId, name: "Nasty & Sons", note: "\\." });
		await db.insert(projects).values({ id: projectId, clientId, name: "P", code: null });
		await db.insert(tasks).values({ id: taskId, projectId, name: "T" });
		await db.insert(timeEntries).values(
			texts.map((note) => ({
				...{ id: newId(), memberId, projectId, taskId, createdBy: memberId, note },
				...{ date: "2024-02-29", minutes: 7 },
			})),
		);
		await db.insert(settings).values(
			["4890274631", "", 0, false, { a: [1.1, "\\N"] }, ["\n"]].map((value, index) => ({
				...{ key: `NASTY_${index}`, effectiveFrom: "0001-01-01", value },
			})),
		);
		await db.insert(auditLines).values(
			texts.map((text) => ({
				...{ id: newId(), actorKind: "member", actorId: memberId, action: "nasty.done" },
				...{
					objectType: "nasty",
					objectId: null,
					before: null,
					after: { text, name: "Ann Erased" },
				},
			})),
		);
		await db.insert(mailDeliveries).values({
			...{ id: newId(), memberId, template: "welcome", address: "ann@real.example" },
			state: "sent",
		});
	});
	await kit.owner.unsafe(`
		set local search_path = ${tenant.schemaName};
		update time_entries set updated_at = '2024-02-29 23:59:59.123457+02', created_at = 'infinity'
		where note = '';
		insert into audit_lines (id, actor_kind, action, object_type, before, after)
		values (gen_random_uuid(), 'system', 'nasty.done', 'nasty', 'null', null),
			(gen_random_uuid(), 'system', 'nasty.done', 'nasty', null, '[1e400, 12345678901234567890.1234567890123456789, -0.0, []]')`);
}

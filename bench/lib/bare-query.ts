import postgres from "postgres";
import type { Workspace } from "./workspaces.ts";

const seconds = 2;
const runs = 3;

/**
 * How often a second PostgreSQL answers one prepared query, a week's hours with their names, over 8 connections:
 * no transaction, no role and no page around it.
 */
export async function bareQueryRate(
	superuserUrl: string,
	[workspace]: readonly Workspace[],
): Promise<number[]> {
	if (!workspace) throw new Error("There is no workspace to ask for.");
	const sql = postgres(superuserUrl, { max: 8, onnotice: () => undefined });
	const schema = sql(workspace.schemaName);
	const query = () => sql`
		select e.id, e.date, e.minutes, e.note, t.name, p.name as project, c.name as client
		from ${schema}.time_entries e
		join ${schema}.tasks t on t.id = e.task_id
		join ${schema}.projects p on p.id = t.project_id
		join ${schema}.clients c on c.id = p.client_id
		where e.member_id = ${workspace.owner.id} and e.date between '2026-11-16' and '2026-11-22'`;
	const rates: number[] = [];
	for (let n = 0; n <= runs; n += 1) {
		const until = performance.now() + seconds * 1_000;
		let answered = 0;
		const lane = async () => {
			for (; performance.now() < until; answered += 1) await query();
		};
		await Promise.all(Array.from({ length: 8 }, lane));
		// The first run warms up.
		if (n > 0) rates.push(answered / seconds);
	}
	await sql.end();
	return rates;
}

import postgres from "postgres";
import type { Kit } from "./kit.ts";

export type QueuedJob = {
	id: string;
	name: string;
	state: "created" | "retry" | "active" | "completed" | "cancelled" | "failed";
	data: { job: string; tenantId: string | null; payload?: unknown };
	output: unknown;
	retry_count: number;
	retry_backoff: boolean;
	start_after: Date;
	dead_letter: string | null;
};

/** A tenant's jobs, or the site's, in the order in which they were made; looked at as a superuser. */
export async function jobsOf(kit: Kit, tenantId: string | null): Promise<QueuedJob[]> {
	const sql = postgres(kit.urls.superuserUrl, { max: 1, onnotice: () => undefined });
	try {
		return await sql<QueuedJob[]>`
			select id, name, state::text, data, output, retry_count, retry_backoff, start_after, dead_letter
			from pgboss.job where data->>'tenantId' is not distinct from ${tenantId}
			order by created_on, id`;
	} finally {
		await sql.end();
	}
}

/** Waits until something holds, looking every 20 ms. */
export async function until(holds: () => boolean | Promise<boolean>, ms = 15_000): Promise<void> {
	const late = Date.now() + ms;
	while (!(await holds())) {
		if (Date.now() > late) throw new Error(`It did not come true within ${ms} ms.`);
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

import postgres, { type Sql } from "postgres";

/**
 * Connections as `cm_migrator`, straight to the server: advisory locks and prepared statements need a
 * session of their own, which a pooler in transaction mode does not give.
 */
export function connectOwner(
	url: string,
	options: { size?: number; name?: string; onClose?: () => void } = {},
): Sql {
	return postgres(url, {
		max: options.size ?? 1,
		fetch_types: false,
		connect_timeout: 10,
		connection: { application_name: options.name ?? "crowdminder-migrator" },
		onnotice: () => undefined,
		...(options.onClose ? { onclose: options.onClose } : {}),
	});
}

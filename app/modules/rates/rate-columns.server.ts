import { rates } from "#db/tenant/rates.ts";

/** The columns of a `Rate`. */
export const rateColumns = {
	id: rates.id,
	kind: rates.kind,
	memberId: rates.memberId,
	clientId: rates.clientId,
	projectId: rates.projectId,
	taskId: rates.taskId,
	unit: rates.unit,
	amountMinor: rates.amountMinor,
	currency: rates.currency,
	startsOn: rates.startsOn,
};

/** Decimal, as plans count them. */
const gb = 1_000_000_000;

/** The shares of a soft limit, in per cent, at which people are told. */
export type StorageStep = 0 | 80 | 100;

/** Which share of its storage a workspace has reached; 0 where there is no limit. */
export function storageStep(bytes: number, limitGb: number | null): StorageStep {
	if (limitGb === null) return 0;
	const share = bytes / (limitGb * gb);
	if (share >= 1) return 100;
	return share >= 0.8 ? 80 : 0;
}

type Facts = {
	/** May the workspace change anything? */
	isPaid: boolean;
	/** Why the member captures nothing. */
	missing: { readonly message: string; readonly mayTake: boolean } | null;
	lock: { reason: string } | null;
};

/** Why a day can only be read, what concerns most first; null where it takes time. */
export function whyClosed({
	isPaid,
	missing,
	lock,
}: Facts): { reason: string; mayTakeSeat: boolean } | null {
	if (!isPaid)
		return {
			reason: "Hours can be read and not typed until the workspace is paid for. Nothing is lost.",
			mayTakeSeat: false,
		};
	if (missing) return { reason: missing.message, mayTakeSeat: missing.mayTake };
	return lock && { reason: lock.reason, mayTakeSeat: false };
}

import type { Discount } from "#app/integrations/stripe/billing-state.ts";
import { formatPrice } from "#app/lib/money.ts";
import { usualWriting } from "#app/lib/writing.ts";

/** `NEW10, 10 % off for 3 months`: its name, how much it takes off, and of how many payments. It is kept for all readers. */
export function discountText(discount: Discount): string {
	const off = offText(discount);
	return off ? `${discount.name}, ${off} off${lengthText(discount)}` : discount.name;
}

function offText({ percentOff, amountOff, currency }: Discount): string | null {
	if (percentOff !== null) return `${percentOff}\u202f%`;
	if (amountOff !== null && currency) return formatPrice(BigInt(amountOff), currency, usualWriting);
	return null;
}

function lengthText({ duration, months }: Discount): string {
	if (duration === "once") return " once";
	if (duration !== "repeating" || months === null) return "";
	return months === 1 ? " for a month" : ` for ${months} months`;
}

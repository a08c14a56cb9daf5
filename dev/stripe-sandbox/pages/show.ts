/** An amount in minor units as people read it. */
export function money(amount: number, currency: string | null): string {
	const value = (Math.abs(amount) / 100).toFixed(2);
	const [whole = "", cents = ""] = value.split(".");
	const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, "\u202f");
	return `${amount < 0 ? "−" : ""}${(currency ?? "").toUpperCase()}\u00a0${grouped}.${cents}`;
}

/** A moment in seconds as a date and time in UTC. */
export function moment(seconds: number): string {
	return `${new Date(seconds * 1000).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

export function day(seconds: number | null): string {
	return seconds === null ? "–" : new Date(seconds * 1000).toISOString().slice(0, 10);
}

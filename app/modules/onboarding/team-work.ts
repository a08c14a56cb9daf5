import type { FieldErrors, FormValues } from "#app/modules/wizard/wizard.ts";
import { rowsOf } from "./steps/team.ts";

/** What the buttons of the team step do where no scripts run: add what was pasted, take a row away. */
export const teamWork = {
	prepare: (values: FormValues, sent: FormData): FormValues => {
		const taken = sent.get("remove");
		return withRows(values, taken === null ? null : Number(taken));
	},
	stays: (sent: FormData): boolean => sent.has("add") || sent.has("remove"),
};

/** The errors with the address that each is about. */
export function withAddresses(errors: FieldErrors, values: FormValues): FieldErrors {
	const { email } = values;
	const named = ([name, message]: [string, string]) => {
		const index = /^email\.(\d+)$/.exec(name)?.[1];
		const address = index && Array.isArray(email) ? email[Number(index)] : undefined;
		return [name, address ? `${address}: ${message}` : message];
	};
	return Object.fromEntries(Object.entries(errors).map(named));
}

/** The form with what was pasted moved into the list, and without one of its rows. */
export function withRows(values: FormValues, removed: number | null = null): FormValues {
	const list = (name: string) => {
		const value = values[name];
		return Array.isArray(value) ? value.map(String) : [];
	};
	const addresses = typeof values.addresses === "string" ? values.addresses : "";
	const keep = (_: string, index: number) => index !== removed;
	const rows = rowsOf({
		addresses,
		email: list("email").filter(keep),
		role: list("role").filter(keep),
	});
	return {
		addresses: "",
		email: rows.map(({ email }) => email),
		role: rows.map(({ role }) => role),
	};
}

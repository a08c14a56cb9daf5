import type { Profile } from "./profile.ts";

/**
 * SimplePay’s Generic CSV: heads in the first row, without special signs; the employee number in the first column; hours
 * only. Each column is matched to an item of the payslip once, in SimplePay.
 * https://simplepay.co.za/help/integrations/time-and-attendance/generic-csv-clocking-import
 */
export const simplepay: Profile = {
	name: "simplepay",
	title: "SimplePay",
	layout: "a line a person",
	columns: [{ name: "number", head: "Employee Number" }],
	hasOwnHeads: false,
	codes: {
		ordinary: "Normal Hours",
		overtime: "Overtime Hours",
		sunday: "Sunday Hours",
		"ordinary-sunday": "Ordinary Sunday Hours",
		holiday: "Public Holiday Hours",
	},
	needsNumber: true,
	codeHint:
		"The head of its column: letters, figures and spaces. Match it to a payslip item in SimplePay once.",
};

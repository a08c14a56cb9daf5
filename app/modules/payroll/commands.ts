import type { Commands } from "#app/modules/palette/command.ts";

const needs = { permission: "payroll:export", feature: "time-reports" } as const;

export const payrollCommands = {
	"open-payroll": {
		...{ label: "Take hours to payroll", icon: "file-spreadsheet", needs },
		words: "wages overtime sage simplepay xero export",
		act: { to: "/payroll" },
	},
	"payroll-numbers": {
		...{ label: "Payroll numbers", icon: "users", words: "employee code wages", needs },
		act: { to: "/payroll/numbers" },
	},
} as const satisfies Commands;

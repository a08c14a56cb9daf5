import { formatAmount, parseMoney } from "#app/lib/money.ts";
import type { Writing } from "#app/lib/writing.ts";
import type { BudgetLimit } from "./budget.ts";

/** A budget as it was typed. */
export type BudgetFields = {
	unit: "hours" | "money";
	amount: string;
	period: "total" | "month";
	taskId: string;
	stops: boolean;
};

export type BudgetErrors = Partial<Record<keyof BudgetFields, string>>;

export type BudgetDraft = {
	readonly limit: BudgetLimit;
	readonly period: "total" | "month";
	readonly taskId: string | null;
	readonly stops: boolean;
};

const mostDigits = 15;
const mostHours = 1_000_000;

/** Reads the form of a budget; `draft` is null where a field is wrong, with what to type instead beside it. */
export function readBudgetForm(
	form: FormData,
	by: { currency: string; taskIds: readonly string[]; writing: Writing },
): { fields: BudgetFields; draft: BudgetDraft | null; errors: BudgetErrors } {
	const { currency, taskIds, writing } = by;
	const text = (name: keyof BudgetFields) => String(form.get(name) ?? "").trim();
	const fields: BudgetFields = {
		...{ unit: text("unit") === "money" ? "money" : "hours", amount: text("amount") },
		...{ period: text("period") === "month" ? "month" : "total", taskId: text("taskId") },
		stops: text("stops") === "on",
	};
	const limit =
		fields.unit === "hours" ? hours(fields.amount) : money(fields.amount, currency, writing);
	const isTask = fields.taskId === "" || taskIds.includes(fields.taskId);
	const errors: BudgetErrors = {
		...("problem" in limit && { amount: limit.problem }),
		...(!isTask && { taskId: "Choose a task of this project." }),
	};
	if ("problem" in limit || !isTask) return { fields, draft: null, errors };
	const { period, stops } = fields;
	return { fields, draft: { limit, period, stops, taskId: fields.taskId || null }, errors };
}

function hours(text: string): BudgetLimit | { problem: string } {
	const match = /^(\d{1,7})(?::([0-5]\d)|[.,](\d{1,2}))?$/.exec(text.replace(/\s*h$/i, ""));
	const [, whole = "", minutes = "0", decimals = "0"] = match ?? [];
	const total = Number(whole) * 60 + Number(minutes) + Math.round(Number(`0.${decimals}`) * 60);
	if (!match || total === 0 || total > mostHours * 60) {
		return { problem: "Type hours, like 400 or 37:30." };
	}
	return { unit: "hours", minutes: total };
}

function money(
	text: string,
	currency: string,
	writing: Writing,
): BudgetLimit | { problem: string } {
	const amountMinor = parseMoney(text, currency, writing);
	const isFine = amountMinor !== null && amountMinor > 0n;
	if (!isFine || amountMinor.toString().length > mostDigits) {
		return { problem: `Type an amount, like ${formatAmount(25_000_000n, "ZAR", writing)}.` };
	}
	return { unit: "money", amountMinor, currency };
}

import type { z } from "zod";
import type { Raw, RawHash } from "./form.ts";
import { invalid, type StripeProblem } from "./problem.ts";

/** Reads the parameters by their schema. @throws Stripe's refusal of the first that is wrong */
export function checkParameters<Schema extends z.ZodType>(
	schema: Schema,
	raw: RawHash,
): z.output<Schema> {
	const parsed = schema.safeParse(raw);
	if (parsed.success) return parsed.data;
	throw refusal(parsed.error.issues, raw);
}

type Issue = z.core.$ZodIssue;

function refusal(issues: Issue[], raw: RawHash): StripeProblem {
	const issue = deepest(issues[0], raw);
	if (!issue) return invalid("The request is not valid.");
	const param = paramName(issue.path);
	if (issue.code === "unrecognized_keys") return unknownParameter(issue.path, issue.keys);
	const given = valueAt(raw, issue.path);
	if (given === undefined) {
		return invalid(`Missing required param: ${param}.`, { param, code: "parameter_missing" });
	}
	if (given === "") return emptyParameter(param);
	return wrongValue(issue, param, given);
}

function unknownParameter(path: PropertyKey[], keys: string[]): StripeProblem {
	const names = keys.map((key) => paramName([...path, key]));
	const [first] = names;
	const message =
		names.length > 1
			? `Received unknown parameters: ${names.join(", ")}`
			: `Received unknown parameter: ${first}`;
	return invalid(message, { ...(first ? { param: first } : {}), code: "parameter_unknown" });
}

function emptyParameter(param: string): StripeProblem {
	const message = `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset. You should remove '${param}' from your request or supply a non-empty value.`;
	return invalid(message, { param, code: "parameter_invalid_empty" });
}

function wrongValue(issue: Issue, param: string, given: Raw): StripeProblem {
	if (issue.message === "integer") {
		return invalid(`Invalid integer: ${show(given)}`, { param, code: "parameter_invalid_integer" });
	}
	if (issue.message === "decimal") return invalid(`Invalid decimal: ${show(given)}`, { param });
	if (issue.code === "invalid_value") {
		return invalid(`Invalid ${param}: must be ${choice(issue.values.map(String))}`, { param });
	}
	if (issue.code === "invalid_type") {
		const wanted = { object: "object", record: "object", array: "array" }[String(issue.expected)];
		return invalid(`Invalid ${wanted ?? "string"}`, { param });
	}
	return invalid(`Invalid ${param}: ${issue.message}`, { param });
}

/** Of a choice between shapes: the complaint of the shape that the value looks most like. */
function deepest(issue: Issue | undefined, raw: RawHash): Issue | undefined {
	if (issue?.code !== "invalid_union") return issue;
	if (valueAt(raw, issue.path) === undefined) return issue;
	const inner = issue.errors.map(([first]) => first).filter((found) => found !== undefined);
	const best = inner.reduce<Issue | undefined>(
		(found, next) => (rank(next) > (found ? rank(found) : -1) ? next : found),
		undefined,
	);
	return best && deepest({ ...best, path: [...issue.path, ...best.path] }, raw);
}

/** A complaint about something inside tells more than one about the whole. */
function rank(issue: Issue): number {
	if (issue.path.length > 0) return 3;
	if (issue.code === "unrecognized_keys" || issue.message === "integer") return 2;
	return issue.code === "invalid_value" && issue.values[0] === "" ? 0 : 1;
}

function paramName([first, ...rest]: PropertyKey[]): string {
	return String(first ?? "") + rest.map((part) => `[${String(part)}]`).join("");
}

function valueAt(raw: RawHash, path: PropertyKey[]): Raw | undefined {
	return path.reduce<Raw | undefined>((value, part) => {
		if (typeof value !== "object") return undefined;
		return Array.isArray(value) ? value[Number(part)] : value[String(part)];
	}, raw);
}

function choice(values: string[]): string {
	const last = values.at(-1) ?? "";
	if (values.length < 2) return last;
	return values.length === 2
		? values.join(" or ")
		: `one of ${values.slice(0, -1).join(", ")}, or ${last}`;
}

function show(value: Raw): string {
	return typeof value === "string" ? value : JSON.stringify(value);
}

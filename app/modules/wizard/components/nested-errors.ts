import { toNestErrors } from "@hookform/resolvers";
import type { FieldErrors as NestedErrors } from "react-hook-form";
import type { FieldErrors } from "../wizard.ts";

/** Errors by field as react-hook-form holds them; what concerns the whole form is not a field's. */
export function nestedErrors(errors: FieldErrors): NestedErrors {
	const fields = Object.entries(errors).filter(([name]) => name !== "");
	const flat = Object.fromEntries(
		fields.map(([name, message]) => [name, { type: "rule", message }]),
	);
	return toNestErrors(flat, { fields: {}, shouldUseNativeValidation: false });
}

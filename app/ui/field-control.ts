import { createContext, useContext } from "react";

/** What a field hands to the control inside it, so that label, error and hint belong to it. */
export type FieldControl = {
	id: string;
	name: string;
	"aria-invalid": true | undefined;
	"aria-describedby": string | undefined;
};

export const FieldControlContext = createContext<FieldControl | null>(null);

/** Empty outside a field. */
export function useFieldControl(): Partial<FieldControl> {
	return useContext(FieldControlContext) ?? {};
}

/** The id of a field's control: what an error summary links to. */
export function fieldId(name: string, form?: string): string {
	return form ? `${form}-${name}` : `field-${name}`;
}

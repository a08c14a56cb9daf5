import { useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/**
 * When a form comes back refused: to the field that wants something, where no summary of the errors has taken the
 * focus. To an empty one first; where all are filled the last is the one to type anew, the password of a sign-in.
 */
export function useFocusRefused(): void {
	const { state, formMethod } = useNavigation();
	const wasSent = useRef(false);
	useEffect(() => {
		if (state !== "idle") {
			wasSent.current = formMethod === "POST";
			return;
		}
		if (!wasSent.current) return;
		wasSent.current = false;
		if (document.activeElement?.matches(".error-summary")) return;
		const wrong = [...document.querySelectorAll<HTMLInputElement>("main form [aria-invalid=true]")];
		(wrong.find(({ value }) => value === "") ?? wrong.at(-1))?.focus();
	}, [state, formMethod]);
}

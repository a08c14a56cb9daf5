import { IconButton } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/hydrated.ts";
import { useOpen } from "./keyboard.tsx";

/** Beside the account: the list of keys, for the mouse. Keys need scripts, and so does their list. */
export function ShortcutsButton() {
	const open = useOpen();
	if (!useHydrated()) return null;
	return (
		<IconButton
			icon="circle-question-mark"
			label="Keyboard shortcuts"
			onClick={() => open("shortcuts")}
		/>
	);
}

import { useHydrated } from "#app/ui/hydrated.ts";
import { Panel } from "#app/ui/panel.tsx";
import { SingleKeysSwitch } from "#app/ui/single-keys-switch.tsx";

/** For who dictates, or whose keys repeat: letters that act can be turned off. */
export function KeyboardPanel() {
	if (!useHydrated()) return null;
	return (
		<Panel title="Keyboard">
			<SingleKeysSwitch />
			<p className="mt-2 text-sm text-ink-2">
				Off, a letter that is pressed outside a field does nothing. <kbd className="kbd">Ctrl</kbd>{" "}
				<kbd className="kbd">K</kbd> still finds everything.
			</p>
		</Panel>
	);
}

import { useState } from "react";
import { singleKeysOn, turnSingleKeys } from "./shortcuts.ts";
import { Switch } from "./switch.tsx";

/** Turns single letters off and on, on this device. It needs scripts, as the keys do. */
export function SingleKeysSwitch() {
	const [on, setOn] = useState(singleKeysOn);
	const turn = (next: boolean) => {
		turnSingleKeys(next);
		setOn(next);
	};
	return (
		<Switch checked={on} onChange={(event) => turn(event.currentTarget.checked)}>
			Single letters act on this device
		</Switch>
	);
}

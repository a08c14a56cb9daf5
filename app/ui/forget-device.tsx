import { useEffect } from "react";
import { forgetDevice } from "./device.ts";

/** On a page for people who are not signed in: nothing of who was stays on this device. */
export function ForgetDevice({ unsent }: { unsent: boolean }) {
	useEffect(() => {
		void forgetDevice({ unsent });
	}, [unsent]);
	return null;
}

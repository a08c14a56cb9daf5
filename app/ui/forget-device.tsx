import { useEffect } from "react";
import { forgetDevice } from "./device.ts";

/** On a page for people who are not signed in: nothing of who was stays on this device. */
export function ForgetDevice({ unsent }: { unsent: boolean }) {
	useEffect(() => {
		void forgetDevice({ unsent });
	}, [unsent]);
	return null;
}

const readerKey = "reader";

/** On every page of somebody who is signed in: what another reader saw goes, however they came to be signed in. */
export function ForgetOthers({ reader }: { reader: string }) {
	useEffect(() => {
		if (localStorage.getItem(readerKey) === reader) return;
		localStorage.setItem(readerKey, reader);
		void forgetDevice({ unsent: false });
	}, [reader]);
	return null;
}

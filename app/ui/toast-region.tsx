import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import { Toast, type ToastMessage } from "./toast.tsx";

const ShowToast = createContext<(message: ToastMessage) => void>(() => {});

/** Shows a toast in place of the one that is there. */
export function useToast(): (message: ToastMessage) => void {
	return useContext(ShowToast);
}

type ToastRegionProps = {
	children: ReactNode;
	/** What the server says about the last act, once. */
	flash?: (ToastMessage & { id: string }) | null | undefined;
};

/** Where toasts appear, one at a time. The region is there before its words, so that they are read out. */
export function ToastRegion({ children, flash }: ToastRegionProps) {
	const [shown, setShown] = useState<{ key: string; message: ToastMessage } | null>(null);
	const [seenFlash, setSeenFlash] = useState<string | null>(null);
	const count = useRef(0);
	const show = useCallback((message: ToastMessage) => {
		count.current += 1;
		setShown({ key: `shown-${count.current}`, message });
	}, []);
	const close = useCallback(() => setShown(null), []);
	if (flash && flash.id !== seenFlash) {
		setSeenFlash(flash.id);
		setShown({ key: flash.id, message: flash });
	}
	return (
		<ShowToast.Provider value={show}>
			{children}
			<div
				className="fixed inset-x-4 bottom-20 z-40 lg:right-6 lg:bottom-6 lg:left-auto"
				role="status"
			>
				{shown && <Toast key={shown.key} message={shown.message} onDone={close} />}
			</div>
		</ShowToast.Provider>
	);
}

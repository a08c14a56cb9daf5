import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { keepEarlyInput } from "./early-input.ts";

const restoreInput = keepEarlyInput(document);

function Page() {
	useEffect(restoreInput, []);
	return <RemixBrowser />;
}

startTransition(() => {
	hydrateRoot(
		document,
		<StrictMode>
			<Page />
		</StrictMode>,
	);
});

import { expect, test } from "vitest";
import { OwnScroll } from "#app/ui/own-scroll.tsx";
import { render } from "./render.tsx";

test("the browser's way back is switched off by a script that the policy allows and React leaves as it is", async () => {
	expect(await render(<OwnScroll nonce="n0nce" />)).toBe(
		'<script nonce="n0nce">history.scrollRestoration = `manual`;</script>',
	);
});

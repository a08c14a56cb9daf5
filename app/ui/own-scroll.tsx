/**
 * Keeps the browser from going back to where a page was: Remix does, by the distance from the top. A browser would do it
 * by what was on screen, and a banner that is new after a reload would be under the bar that stays on top. It has to be
 * said before the page is complete, so not by a module; without quotes, which React would escape.
 */
export function OwnScroll({ nonce }: { nonce: string | undefined }) {
	return (
		<script nonce={nonce} suppressHydrationWarning={true}>
			{"history.scrollRestoration = `manual`;"}
		</script>
	);
}

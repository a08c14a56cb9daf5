// Shows new mail in the list as it comes. The page works without it; a mail being read is left alone.
if (document.body.classList.contains("listing")) {
	new EventSource("/live").addEventListener("message", () => location.reload());
}

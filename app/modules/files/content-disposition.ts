/**
 * Offers a file under its name and never opens it in the page (RFC 6266, RFC 8187): an ASCII name for old programs,
 * the whole name for all others.
 */
export function attachment(name: string): string {
	const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
	return `attachment; filename="${plain}"; filename*=UTF-8''${encoded(name)}`;
}

function encoded(name: string): string {
	return encodeURIComponent(name).replaceAll(
		/['()*!]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}

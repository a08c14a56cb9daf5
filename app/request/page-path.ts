/** The page that an address is of: scripts ask for a page's data at its path with `.data`. No query. */
export function pagePath({ pathname }: URL): string {
	return pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/");
}

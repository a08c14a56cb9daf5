import chromium from "@sparticuz/chromium";

const unwanted =
	/^--(single-process|no-zygote|headless|disable-web-security|allow-running-insecure)/;

/**
 * A browser that keeps origins apart as people's do, and finds every name below `.example` on this machine: for
 * workspaces' own domains, which no DNS knows. It says where a form comes from also over plain http.
 */
export const strictBrowser = {
	...(process.env.CM_CHROMIUM ? { executablePath: process.env.CM_CHROMIUM } : {}),
	args: [
		...chromium.args.filter((arg) => !unwanted.test(arg)),
		"--host-resolver-rules=MAP *.example 127.0.0.1",
	],
};

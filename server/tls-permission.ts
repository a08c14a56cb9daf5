import { createServer } from "node:http";
import { type NamesSource, ServedNames } from "#app/modules/domains/served-names.server.ts";
import type { Services } from "#app/services.server.ts";

/**
 * Where a proxy on this machine asks whether a name may have a certificate (Caddy's `on_demand_tls`, `ask`):
 * `GET /?domain=time.acme.com` is 200 or 404. It listens on the loopback alone, apart from the product, so that nothing
 * that a proxy passes on can reach it; a request that was passed on is refused besides.
 */
export async function startTlsPermission(
	services: NamesSource & Pick<Services, "env">,
	port: number,
): Promise<{ readonly port: number; stop(): Promise<void> }> {
	const names = new ServedNames(services, new URL(services.env.BASE_ORIGIN).hostname);
	names.start();
	const server = createServer({ requestTimeout: 5_000, headersTimeout: 5_000 }, (req, res) => {
		const url = URL.parse(req.url ?? "", "http://loopback.invalid");
		const asked = url?.pathname === "/" ? url.searchParams.getAll("domain") : [];
		const [domain = ""] = asked;
		const isPassedOn = Object.keys(req.headers).some((name) =>
			/^(x-forwarded-|forwarded$|via$)/.test(name),
		);
		const may = req.method === "GET" && !isPassedOn && asked.length === 1 && names.has(domain);
		res.writeHead(may ? 200 : 404, { "Content-Length": 0, "Cache-Control": "no-store" }).end();
	});
	const taken = await new Promise<number>((resolve, reject) => {
		server.once("error", reject);
		server.listen({ port, host: "127.0.0.1" }, () => {
			const address = server.address();
			resolve(typeof address === "object" && address ? address.port : port);
		});
	});
	return {
		port: taken,
		stop: () =>
			new Promise((resolve) => {
				names.stop();
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

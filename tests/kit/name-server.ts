import dns2 from "dns2";
import { freePort } from "#dev/free-port.ts";

type Records = {
	/** Each value whole, or in the parts that one record has. */
	TXT?: readonly (string | readonly string[])[];
	CNAME?: string;
	A?: readonly string[];
	AAAA?: readonly string[];
};

/** What a name has, or how its server misbehaves; a name that is not there does not exist. May change at any time. */
export type Zone = { [name: string]: Records | "servfail" | "refused" | "silent" };

export type NameServer = {
	readonly address: string;
	readonly asked: string[];
	stop(): Promise<void>;
};

/** A real name server on the loopback, on a free port unless one is wished for, over UDP and TCP. It follows CNAMEs as a resolver does. */
export async function startNameServer(zone: Zone, wished?: number): Promise<NameServer> {
	const asked: string[] = [];
	const server = dns2.createServer({
		...{ udp: true, tcp: true },
		handle(request, send) {
			const [question] = request.questions;
			if (!question) return;
			asked.push(question.name);
			const found = zone[question.name.toLowerCase()];
			if (found === "silent") return;
			const response = dns2.Packet.createResponseFromRequest(request);
			if (typeof found === "object") response.answers.push(...answersTo(zone, question, found));
			else response.header.rcode = rcodeOf(found);
			send(response);
		},
	});
	const place = { port: wished ?? (await freePort()), address: "127.0.0.1" };
	await server.listen({ udp: place, tcp: place });
	return {
		...{ address: `127.0.0.1:${place.port}`, asked },
		async stop() {
			await server.close();
		},
	};
}

type Question = Pick<dns2.Packet.Question, "name" | "type">;

function answersTo(zone: Zone, { name, type }: Question, found: Records): dns2.Packet.Resource[] {
	const { TYPE } = dns2.Packet;
	if (found.CNAME !== undefined) {
		const alias = resource(name, TYPE.CNAME, { domain: found.CNAME });
		const next = zone[found.CNAME.toLowerCase().replace(/\.$/, "")];
		if (type === TYPE.CNAME || typeof next !== "object" || next.CNAME) return [alias];
		return [alias, ...answersTo(zone, { name: found.CNAME, type }, next)];
	}
	if (type === TYPE.TXT) {
		return (found.TXT ?? []).map((data) => resource(name, type, { data: [data].flat() }));
	}
	const addresses = new Map<number, readonly string[] | undefined>([
		[TYPE.A, found.A],
		[TYPE.AAAA, found.AAAA],
	]).get(type);
	return (addresses ?? []).map((address) => resource(name, type, { address }));
}

function resource(
	name: string,
	type: number,
	data: Partial<dns2.Packet.Resource>,
): dns2.Packet.Resource {
	return Object.assign(new dns2.Packet.Resource(name, type, 1, 60), data);
}

function rcodeOf(found: "servfail" | "refused" | undefined): number {
	const { RCODE } = dns2.Packet;
	if (found === undefined) return RCODE.NXDOMAIN;
	return found === "servfail" ? RCODE.SERVFAIL : RCODE.REFUSED;
}

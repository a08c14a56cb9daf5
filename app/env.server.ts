import { isIP } from "node:net";
import { z } from "zod";

const flag = (fallback: "on" | "off") =>
	z
		.enum(["on", "off"])
		.default(fallback)
		.transform((value) => value === "on");

const hostName = z
	.string()
	.toLowerCase()
	.regex(/^([a-z0-9-]+\.)+[a-z0-9-]+$/, "is no host name");

const nameServers = z
	.string()
	.default("")
	.transform((value) =>
		value
			.split(",")
			.map((server) => server.trim())
			.filter(Boolean),
	)
	.refine(
		(servers) =>
			servers.every((server) => isIP(server.replace(/^\[|\](:\d+)?$|(?<=\.\d+):\d+$/g, ""))),
		"takes addresses like 192.0.2.1 or 192.0.2.1:53, comma-separated",
	);

const schema = z.object({
	NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
	/** Where the public site answers; tenants answer on its subdomains. */
	BASE_ORIGIN: z.url().default("http://localhost:3000"),
	PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
	/** Login `cm_app`: web and worker. */
	DATABASE_URL: z.string().min(1),
	/** Login `cm_migrator`: command line and provisioning in the worker. Not given to a web process. */
	DATABASE_OWNER_URL: z.string().min(1).optional(),
	/** Past the pooler: the worker, which listens for jobs. */
	DATABASE_DIRECT_URL: z.string().min(1).optional(),
	/** `off` behind PgBouncer in transaction mode. */
	DATABASE_PREPARE: flag("on"),
	DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(8),
	UNLEASH_URL: z.url().optional(),
	UNLEASH_CLIENT_TOKEN: z.string().optional(),
	UNLEASH_ADMIN_TOKEN: z.string().optional(),
	/** Without it nothing can be bought. */
	STRIPE_SECRET_KEY: z.string().min(1).optional(),
	/** Another address than Stripe's own: the sandbox's. */
	STRIPE_API_BASE: z.url().optional(),
	/** What signs for webhooks, comma-separated: several while they are rolled. */
	STRIPE_WEBHOOK_SECRETS: z
		.string()
		.default("")
		.transform((value) =>
			value
				.split(",")
				.map((secret) => secret.trim())
				.filter(Boolean),
		),
	/** Identity providers may be on this machine or its networks, and without https. */
	OIDC_LOCAL: flag("off"),
	/** Where files are kept; without it in the folder `files` of DATA_DIR. */
	S3_BUCKET: z.string().min(1).optional(),
	S3_REGION: z.string().min(1).default("us-east-1"),
	/** Of a service other than Amazon's. */
	S3_ENDPOINT: z.url().optional(),
	/** Without them as the machine's own role. */
	S3_ACCESS_KEY_ID: z.string().min(1).optional(),
	S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
	SMTP_URL: z.string().optional(),
	MAIL_FROM: z.string().default("Crowdminder <hello@localhost>"),
	/** 32 bytes or more, from which cookie and hash keys are derived. */
	APP_SECRET: z.string().min(32),
	/** Comma-separated addresses or CIDR ranges whose X-Forwarded-* headers count. */
	TRUSTED_PROXIES: z.string().default(""),
	/** Where workspaces' own domains lead; without it each to the workspace's address below the site's. */
	CUSTOM_DOMAIN_TARGET: hostName.optional(),
	/** Name servers to ask of workspaces' own domains; without it the machine's. */
	DNS_SERVERS: nameServers,
	/** Where a proxy on this machine asks whether a name may have a certificate. */
	TLS_PERMISSION_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
	WEB_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(1),
	WORKER: z.enum(["apart", "inside", "off"]).default("apart"),
	DEMO: flag("on"),
	DATA_DIR: z.string().default(".data"),
	LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
	METRICS_TOKEN: z.string().min(16).optional(),
});

export type Env = z.infer<typeof schema>;

/** Variables of the environment, unread. */
export type Variables = Record<string, string | undefined>;

/** The environment as it came, to hand on to further processes. */
export function environment(): Variables {
	return { ...process.env };
}

/** The only reader of the environment; throws with one line for each variable that is wrong. */
export function readEnv(source: Variables = process.env): Env {
	const given = Object.fromEntries(
		Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
	);
	const parsed = schema.safeParse(given);
	if (parsed.success) return parsed.data;
	const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
	throw new Error(`The configuration is incomplete:\n${lines.join("\n")}`);
}

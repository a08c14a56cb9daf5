declare module "s3rver" {
	import type { AddressInfo } from "node:net";

	/** A server that speaks S3, in memory of a folder (github.com/jamhall/s3rver). */
	export default class S3rver {
		constructor(options: {
			address: string;
			port: number;
			silent: boolean;
			directory: string;
			configureBuckets: { name: string; configs: string[] }[];
		});
		run(): Promise<AddressInfo>;
		close(): Promise<void>;
	}
}

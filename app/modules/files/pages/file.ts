import { tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { openFile } from "../open-file.server.ts";

/** A file, to keep. */
export const loader = asResource(
	tenantLoader({ access: "member", support: "refused" }, (args) =>
		openFile(args, args.params.fileId),
	),
);

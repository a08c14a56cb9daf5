import { startIdentityProvider } from "../identity-provider.ts";

const { issuer, clientId, clientSecret } = await startIdentityProvider({ port: 12_200 });
process.stdout.write(`
  An identity provider to try single sign-on with. Ctrl-C stops it.

  Issuer          ${issuer}
  Client ID       ${clientId}
  Client secret   ${clientSecret}

`);

/** A throw-away certificate for the local HTTPS server: the browser is told to accept any, so one name is enough. */
import { generate } from 'selfsigned';

/** Returns a private key and a self-signed certificate, both PEM. */
export async function selfSignedCertificate(): Promise<{ key: string; cert: string }> {
  const made = await generate([{ name: 'commonName', value: 'entra.microsoft.com' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  return { key: made.private, cert: made.cert };
}

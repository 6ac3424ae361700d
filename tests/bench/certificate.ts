import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A certificate for this machine, made for one run and never kept; browsers speak HTTP/2 only with one. None
 * where there is no `openssl`: pages are served by HTTP/1.1 then, and the table says so.
 */
export function makeCertificate(): { readonly key: string; readonly cert: string } | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'due-credit-certificate-'))
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const words = ['req', '-x509', '-nodes', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']
    const { status } = spawnSync('openssl', [
      ...words,
      ...['-days', '2', '-subj', '/CN=127.0.0.1', '-keyout', key, '-out', cert],
    ])
    return status === 0 ? { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') } : undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

import { tmpdir } from 'node:os'

/** What the embedded database has to know of the machine it runs on; a test describes another one. */
export type Machine = {
  platform: string
  arch: string
  /** The user who runs this process; 0 is root, undefined where the system has no such numbers. */
  uid: number | undefined
  /** Where users are looked up when this process is root. */
  passwdFile: string
  /** Where root keeps what the server's own user must reach and can't reach in the data folder. */
  systemFolder: string
  /** Where a socket goes when the data folder's path is too long for one. */
  temporaryFolder: string
}

/** The machine this process really runs on. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    arch: process.arch,
    uid: process.getuid?.(),
    passwdFile: '/etc/passwd',
    systemFolder: '/var/lib/client-risk',
    temporaryFolder: tmpdir()
  }
}

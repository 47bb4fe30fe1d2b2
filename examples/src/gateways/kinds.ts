/** The paths are those of Debian's packages. */
export interface GatewayKind {
  readonly name: 'nginx' | 'haproxy' | 'caddy' | 'apache';
  readonly program: string;
  /** The configuration that is shipped, in `examples/gateways`. */
  readonly file: string;
  /** What stands around it, where it is only a part of one; everything is kept in one folder. */
  readonly around?: (folder: string) => string;
  readonly words: (folder: string) => readonly string[];
}

/** The name under which the shipped configuration lies in the folder of a run. */
export const SHIPPED = 'shipped.conf';
const WHOLE = 'whole.conf';

export const KINDS: readonly GatewayKind[] = [
  {
    name: 'nginx',
    program: '/usr/sbin/nginx',
    file: 'nginx/apoint.conf',
    around: (folder) => {
      const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      return `daemon off;
master_process off;
pid nginx.pid;
events {}
http {
access_log off;
${paths.map((name) => `${name}_temp_path ${name};`).join('\n')}
include ${folder}/${SHIPPED};
}
`;
    },
    words: (folder) => ['-p', folder, '-c', WHOLE, '-e', 'stderr'],
  },
  {
    name: 'haproxy',
    program: '/usr/sbin/haproxy',
    file: 'haproxy/haproxy.cfg',
    words: (folder) => ['-db', '-q', '-f', `${folder}/${SHIPPED}`],
  },
  {
    name: 'caddy',
    program: '/usr/bin/caddy',
    file: 'caddy/Caddyfile',
    words: (folder) => ['run', '--config', `${folder}/${SHIPPED}`, '--adapter', 'caddyfile'],
  },
  {
    name: 'apache',
    program: '/usr/sbin/apache2',
    file: 'apache/apoint.conf',
    around: (folder) => {
      const modules = ['mpm_event', 'authz_core', 'proxy', 'proxy_http'];
      const load = (name: string): string =>
        `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`;
      return `ServerRoot ${folder}
ServerName localhost
DefaultRuntimeDir ${folder}
PidFile ${folder}/apache.pid
Mutex file:${folder} default
ErrorLog ${folder}/error.log
LogLevel error
${modules.map(load).join('\n')}
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
Include ${folder}/${SHIPPED}
`;
    },
    words: (folder) => ['-d', folder, '-f', `${folder}/${WHOLE}`, '-D', 'FOREGROUND'],
  },
];

export { WHOLE };

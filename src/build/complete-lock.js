// Some npm mirrors hold only the binaries of their own platforms, and npm then leaves the others out of
// package-lock.json, after which `npm ci` refuses the lock. This names them again: an optional package that the
// lock lacks is written beside a sibling that it has, with the platform that its name tells. It has no hash: only
// its own platform ever fetches it. Called by `npm run lock`.
import { readFileSync, writeFileSync } from 'node:fs';

const OS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];

function platformOf(name) {
  const words = name.split('/').at(-1).split('-');
  const at = words.findIndex((word) => OS.includes(word));
  if (at < 0) return words.includes('wasm32') ? { cpu: ['wasm32'] } : undefined;
  const abi = words[at + 2] ?? '';
  const libc = words[at] !== 'linux' ? undefined : abi.startsWith('musl') ? 'musl' : 'glibc';
  return { cpu: [words[at + 1]], os: [words[at]], libc: libc && [libc] };
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
let added = 0;

for (const parent of Object.values(lock.packages)) {
  const wanted = parent.optionalDependencies ?? {};
  for (const [name, version] of Object.entries(wanted)) {
    const entries = Object.entries(lock.packages);
    const sibling = entries.find(([path, entry]) =>
      Object.keys(wanted).some((other) => path.endsWith(`node_modules/${other}`) && entry.version === wanted[other]),
    );
    const platform = platformOf(name);
    if (!sibling || !platform) continue;
    const path = `${sibling[0].slice(0, sibling[0].lastIndexOf('node_modules/'))}node_modules/${name}`;
    if (lock.packages[path]) continue;
    const { dev, devOptional, peer, optional } = sibling[1];
    const { cpu, os, libc } = platform;
    lock.packages[path] = { version, cpu, dev, devOptional, libc, optional, os, peer };
    added++;
  }
}

const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added} packages of other platforms named`);

/// <reference types="node" />
/**
 * `./variorum bench pane`: measures the element in Chromium against two bare pages and writes what it finds into
 * docs/performance.md. Options: `--quick` (small cells only, the document stays), `--only CELL` (`200kB-1000-3`; the
 * document stays), `--profile` (where the element's time goes, instead of measuring), `--strict` (over budget is a failure).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { preview } from 'vite';
import type { Cell } from './contract.js';
import { judge } from './node/budgets.js';
import { cellsOf, nameOf } from './node/cells.js';
import { Chromium } from './node/chromium.js';
import { Journey } from './node/journey.js';
import { cellLine, insertInto, markdown, verdictLines } from './node/report.js';
import type { Measured } from './node/samples.js';

const DOCUMENT = 'docs/performance.md';
const RESULTS = 'target/bench';
/** How many programs wanted a processor before anything was measured. */
const LOAD = loadavg()[0]!;
const BUSY =
  'The machine was busy: frames and times until painted are not to be trusted, only work, memory and what is right.';
/** With these headers the page's clock is exact to five microseconds. */
const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    profile: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
  },
});

function isBusy(): boolean {
  return LOAD > cpus().length / 2;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function chosenCells(): Cell[] {
  const cells = cellsOf(options.quick).filter((cell) => !options.only || nameOf(cell) === options.only);
  if (cells.length === 0) throw new Error(`there is no cell ${options.only}; one is ${nameOf(cellsOf(false)[0]!)}`);
  return cells;
}

async function measureAll(journey: Journey): Promise<Measured[]> {
  const all: Measured[] = [];
  for (const cell of chosenCells()) {
    const measured = await journey.measure(cell);
    all.push(measured);
    say(cellLine(measured));
    for (const words of measured.findings.wrong.slice(0, 3)) say(`  ${words}`);
  }
  return all;
}

async function profileAll(journey: Journey): Promise<void> {
  for (const cell of chosenCells()) {
    await journey.profile(cell, (step, profile, lines) => {
      const file = `${RESULTS}/${nameOf(cell)}-${step}.cpuprofile`;
      writeFileSync(file, JSON.stringify(profile));
      say(`\n${nameOf(cell)}, ${step} (${file})\n${lines.join('\n')}`);
    });
  }
}

async function machine(chromium: Chromium): Promise<string> {
  const { product } = await chromium.send<{ product: string }>('Browser.getVersion');
  const day = new Date().toISOString().slice(0, 10);
  const where = `Measured on ${day} with ${product.replace('/', ' ')}, headless, on a machine with ${cpus().length} cores`;
  const others = `for which ${LOAD.toFixed(1)} other programs asked on average when it began`;
  return isBusy() ? `${where}, ${others}. ${BUSY}` : `${where}, ${others}.`;
}

async function report(all: readonly Measured[], chromium: Chromium): Promise<void> {
  const verdicts = judge(all);
  say(`\n${verdictLines(verdicts).join('\n')}`);
  writeFileSync(`${RESULTS}/results.json`, JSON.stringify(all, null, 1));
  const isWhole = all.length === cellsOf(false).length;
  if (isWhole) {
    writeFileSync(DOCUMENT, insertInto(readFileSync(DOCUMENT, 'utf8'), markdown(all, await machine(chromium))));
    say(`\nThe tables are in ${DOCUMENT}.`);
  }
  if (verdicts.some(({ over }) => over.length > 0) && options.strict) process.exitCode = 1;
}

async function main(): Promise<void> {
  mkdirSync(RESULTS, { recursive: true });
  if (isBusy()) say(BUSY);
  const server = await preview({
    root: RESULTS,
    configFile: false,
    build: { outDir: 'page' },
    preview: { host: '127.0.0.1', port: 4400, headers: ISOLATED },
  });
  const chromium = new Chromium(process.env['VARIORUM_CHROMIUM'] ?? 'chromium');
  try {
    await chromium.send('Target.createTarget', { url: 'about:blank' });
    const { port } = server.httpServer.address() as AddressInfo;
    const journey = new Journey(chromium, port, { runs: 3, edits: 3, scrolls: 2 });
    if (options.profile) await profileAll(journey);
    else await report(await measureAll(journey), chromium);
  } finally {
    await chromium.close();
    await server.close();
  }
}

await main();

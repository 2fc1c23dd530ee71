/** What `Profiler.stop` gives, as far as it is read here. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas: readonly number[];
}

const NOT_WORK = ['(root)', '(idle)'];

/** The `count` functions with the most time in themselves and in what they call, in milliseconds, the greatest first. */
export function hottest(profile: Profile, count = 14): string[] {
  const times = selfTimes(profile);
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const own = new Map<string, number>();
  const whole = new Map<string, number>();
  const visit = (id: number, above: ReadonlySet<string>): number => {
    const { callFrame, children } = nodes.get(id)!;
    const name = callFrame.functionName || `(line ${callFrame.lineNumber + 1})`;
    const inside = new Set(above).add(name);
    const time = times.get(id) ?? 0;
    const sum = (children ?? []).reduce((all, child) => all + visit(child, inside), time);
    own.set(name, (own.get(name) ?? 0) + time);
    if (!above.has(name)) whole.set(name, (whole.get(name) ?? 0) + sum);
    return sum;
  };
  visit(profile.nodes[0]!.id, new Set());
  return [...whole]
    .filter(([name]) => !NOT_WORK.includes(name))
    .sort((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([name, time]) => `${time.toFixed(1).padStart(8)} ms, ${own.get(name)!.toFixed(1)} of it itself: ${name}`);
}

/** Milliseconds by node. */
function selfTimes({ samples, timeDeltas }: Profile): Map<number, number> {
  const times = new Map<number, number>();
  samples.forEach((id, i) => times.set(id, (times.get(id) ?? 0) + (timeDeltas[i + 1] ?? 0) / 1_000));
  return times;
}

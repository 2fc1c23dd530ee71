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

/** What `Performance.getMetrics` gives: seconds of processor time, and counts. */
export type Metrics = Record<string, number>;

/** On what the main thread spent its time between two readings. A layout that a script asks for counts as both. */
export function spent(before: Metrics, after: Metrics): string[] {
  const change = (name: string) => (after[name] ?? 0) - (before[name] ?? 0);
  const time = (name: string) => `${(change(name) * 1_000).toFixed(1).padStart(8)} ms`;
  return [
    `${time('TaskDuration')} of the main thread in all`,
    `${time('ScriptDuration')} script`,
    `${time('RecalcStyleDuration')} style, ${change('RecalcStyleCount')} times`,
    `${time('LayoutDuration')} layout, ${change('LayoutCount')} times`,
  ];
}

const NOT_WORK = ['(root)', '(idle)'];

/** The `count` functions with the most time in themselves and in what they call, in milliseconds, the greatest first. */
export function hottest(profile: Profile, count = 16): string[] {
  const times = selfTimes(profile);
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const own = new Map<string, number>();
  const whole = new Map<string, number>();
  const visit = (id: number, above: ReadonlySet<string>, caller: string): number => {
    const { callFrame, children } = nodes.get(id)!;
    const name = callFrame.functionName || `${caller} …`;
    const inside = new Set(above).add(name);
    const time = times.get(id) ?? 0;
    const sum = (children ?? []).reduce((all, child) => all + visit(child, inside, name), time);
    own.set(name, (own.get(name) ?? 0) + time);
    if (!above.has(name)) whole.set(name, (whole.get(name) ?? 0) + sum);
    return sum;
  };
  visit(profile.nodes[0]!.id, new Set(), '');
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

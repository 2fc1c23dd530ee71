/**
 * From any colour that people choose to a mark that can be read: a light (or dark) ground on which the ink keeps its
 * contrast, a line under it that is seen on the paper, and a pattern of that line, so that colour is never the only sign.
 */

export interface Shade {
  readonly ground: string;
  readonly line: string;
}

export type Pattern = 'solid' | 'dashed' | 'dotted' | 'double';

export interface MarkColour {
  readonly light: Shade;
  readonly dark: Shade;
  readonly pattern: Pattern;
}

/** The paper and ink against which contrast is computed. */
export const PAPER = { light: '#ffffff', dark: '#1d1f23' } as const;
export const INK = { light: '#23252b', dark: '#e4e2dc' } as const;

/** What has no tag, claim or state to take a colour from. */
export const NEUTRAL = '#8a8578';

/** Colours for things that have none of their own (claims), well apart from each other. */
export const PALETTE = [
  '#b07d10',
  '#3b74b4',
  '#4c8a44',
  '#b4494f',
  '#7b5ea7',
  '#1f8a8a',
  '#a65a2e',
  '#a8488f',
] as const;

export const NAMED: Record<string, MarkColour> = {
  '#b07d10': named('#f7e3ae', '#b07d10', '#54431a', '#e0b551', 'solid'),
  '#4c8a44': named('#d3e8cf', '#4c8a44', '#27422a', '#86c07d', 'double'),
  '#b4494f': named('#f6d3d3', '#b4494f', '#53292c', '#e08b90', 'dashed'),
  '#3b74b4': named('#d2e4f7', '#3b74b4', '#20384f', '#86b6e6', 'dotted'),
};

function named(ground: string, line: string, darkGround: string, darkLine: string, pattern: Pattern): MarkColour {
  return { light: { ground, line }, dark: { ground: darkGround, line: darkLine }, pattern };
}

/** The ground of a named colour means that colour too. */
const BY_ANY_SHADE = new Map<string, MarkColour>(
  Object.values(NAMED).flatMap((colour) =>
    [colour.light, colour.dark].flatMap(allOf).map((hex) => [hex, colour] as const),
  ),
);

function allOf(shade: Shade): string[] {
  return [shade.ground, shade.line];
}

const computed = new Map<string, MarkColour>();

/** How marks of that colour look; what is no colour (`#rrggbb`) is neutral. */
export function markColour(hex: string): MarkColour {
  const colour = soundHex(hex);
  let result = BY_ANY_SHADE.get(colour) ?? computed.get(colour);
  if (!result) computed.set(colour, (result = compute(colour)));
  return result;
}

const sound = new Map<string | null | undefined, string>();

/** The colour as `#rrggbb`; what is none is neutral. */
export function soundHex(hex: string | null | undefined): string {
  let colour = sound.get(hex);
  if (colour === undefined) sound.set(hex, (colour = toSoundHex(hex)));
  return colour;
}

function toSoundHex(hex: string | null | undefined): string {
  const colour = (hex ?? '').trim().toLowerCase();
  if (/^#[0-9a-f]{3}$/.test(colour)) return colour.replace(/[0-9a-f]/g, '$&$&');
  return /^#[0-9a-f]{6}$/.test(colour) ? colour : NEUTRAL;
}

function compute(hex: string): MarkColour {
  const { chroma, hue } = toLch(hex);
  const ground = (lightness: number) => fromLch(lightness, Math.min(chroma * 0.6, 0.055), hue);
  const line = (lightness: number) => fromLch(lightness, Math.min(chroma, 0.14), hue);
  const light = {
    ground: until(ground, 0.915, +0.01, (colour) => contrast(INK.light, colour) >= 7),
    line: until(line, 0.6, -0.01, (colour) => contrast(PAPER.light, colour) >= 3.5),
  };
  const dark = {
    ground: until(ground, 0.37, -0.01, (colour) => contrast(INK.dark, colour) >= 5.5),
    line: until(line, 0.76, +0.01, (colour) => contrast(PAPER.dark, colour) >= 4.5),
  };
  return { light, dark, pattern: patternOf(chroma, hue) };
}

/** Walks the lightness in one direction until the colour is good enough. */
function until(at: (lightness: number) => string, from: number, step: number, good: (hex: string) => boolean): string {
  for (let lightness = from; lightness > 0 && lightness < 1; lightness += step) {
    const colour = at(lightness);
    if (good(colour)) return colour;
  }
  return at(step > 0 ? 1 : 0);
}

const PATTERNS: readonly Pattern[] = ['solid', 'dotted', 'dashed', 'double'];

/** Neighbours on the colour wheel differ in their pattern. */
function patternOf(chroma: number, hue: number): Pattern {
  return chroma < 0.03 ? 'solid' : PATTERNS[Math.floor(hue / 30) % PATTERNS.length]!;
}

/** One of the palette, always the same for the same id. */
export function colourForId(id: string): string {
  let hash = 0;
  for (let i = 0; i < id.length; i++) hash = (hash * 31 + id.charCodeAt(i)) | 0;
  return PALETTE[Math.abs(hash ^ (hash >>> 15)) % PALETTE.length]!;
}

/** WCAG contrast ratio, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

type Triple = [number, number, number];

function linear(hex: string): Triple {
  return [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Triple;
}

/** OKLCH, where lightness is as the eye sees it (Björn Ottosson, https://bottosson.github.io/posts/oklab/). */
function toLch(hex: string): { lightness: number; chroma: number; hue: number } {
  const [r, g, b] = linear(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const x = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const hue = (Math.atan2(y, x) * 180) / Math.PI;
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  return { lightness, chroma: Math.hypot(x, y), hue: (hue + 360) % 360 };
}

/** The colour of that lightness and hue, with as much of the chroma as a screen can show. */
function fromLch(lightness: number, chroma: number, hue: number): string {
  let least = 0;
  let most = chroma;
  for (let c = chroma; most - least > 0.002; c = (least + most) / 2) {
    if (isShown(toLinear(lightness, c, hue))) least = c;
    else most = c;
    if (least === chroma) break;
  }
  return toHex(toLinear(lightness, least, hue));
}

function isShown(rgb: Triple): boolean {
  return rgb.every((value) => value >= -0.0005 && value <= 1.0005);
}

function toLinear(lightness: number, chroma: number, hue: number): Triple {
  const angle = (hue * Math.PI) / 180;
  const x = chroma * Math.cos(angle);
  const y = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * x + 0.2158037573 * y) ** 3;
  const m = (lightness - 0.1055613458 * x - 0.0638541728 * y) ** 3;
  const s = (lightness - 0.0894841775 * x - 1.291485548 * y) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function toHex(rgb: Triple): string {
  const bytes = rgb.map((value) => {
    const bounded = Math.min(1, Math.max(0, value));
    const encoded = bounded <= 0.0031308 ? bounded * 12.92 : 1.055 * bounded ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${bytes.join('')}`;
}

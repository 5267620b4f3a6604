/** What of an SVG element's look comes from style sheets and variables, and must be written into it to stay. */
const LOOKS = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'opacity'],
  ...['font-family', 'font-size', 'font-weight', 'text-anchor', 'visibility'],
] as const;

const MARGIN = 16;
const NAMESPACE = 'http://www.w3.org/2000/svg';

/**
 * A chart as a picture that stands alone: as drawn on the screen now, in its theme, with title and caption on a background. Draws
 * what charts are made of: SVG, filled boxes, and texts of one line.
 */
export function drawPicture(
  chart: HTMLElement,
  { title, caption }: { title: string; caption: string },
): { svg: string; width: number; height: number } {
  const frame = chart.getBoundingClientRect();
  const inner = Math.max(
    chart.scrollWidth,
    ...[...chart.querySelectorAll('.overflow-x-auto, .overflow-auto')].map((each) => each.scrollWidth),
  );
  const tall = Math.max(chart.scrollHeight, ...[...chart.children].map((each) => each.scrollHeight));
  const [width, height] = [Math.ceil(inner) + 2 * MARGIN, Math.ceil(tall) + 2 * MARGIN + 48];
  const page = getComputedStyle(document.body);
  const svg = document.createElementNS(NAMESPACE, 'svg');
  set(svg, { xmlns: NAMESPACE, width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': page.fontFamily });
  add(svg, 'rect', { width, height, fill: plainColour(page.backgroundColor) });
  const ink = plainColour(page.color);
  text(svg, title, { x: MARGIN, y: MARGIN + 12, fill: ink, 'font-size': 14, 'font-weight': 600 });
  text(svg, caption, { x: MARGIN, y: height - MARGIN, fill: ink, 'fill-opacity': 0.75, 'font-size': 10 });
  const body = add(svg, 'g', { transform: `translate(${MARGIN - frame.left} ${MARGIN + 24 - frame.top})` });
  drawInto(body, chart);
  return { svg: new XMLSerializer().serializeToString(svg), width, height };
}

function drawInto(target: Element, element: Element): void {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden' || element.classList.contains('sr-only')) return;
  if (element instanceof SVGSVGElement) {
    const { left, top, width, height } = element.getBoundingClientRect();
    const copy = withLooks(element);
    set(copy, { x: left, y: top, width, height });
    target.append(copy);
    return;
  }
  drawBox(target, element, style);
  for (const child of element.childNodes) {
    if (child instanceof Element) drawInto(target, child);
    else if (child instanceof Text && child.data.trim() !== '') drawText(target, child, style);
  }
}

function drawBox(target: Element, element: Element, style: CSSStyleDeclaration): void {
  const { left: x, top: y, width, height } = element.getBoundingClientRect();
  const fill = plainColour(style.backgroundColor);
  if (fill !== 'none')
    add(target, 'rect', { x, y, width, height, rx: parseFloat(style.borderTopLeftRadius) || 0, fill });
  for (const [side, at] of [
    ['Top', { x, y, width, height: parseFloat(style.borderTopWidth) }],
    ['Left', { x, y, width: parseFloat(style.borderLeftWidth), height }],
  ] as const) {
    if (Math.min(at.width, at.height) > 0)
      add(target, 'rect', { ...at, fill: plainColour(style[`border${side}Color`]) });
  }
}

function drawText(target: Element, node: Text, style: CSSStyleDeclaration): void {
  const range = document.createRange();
  range.selectNodeContents(node);
  const box = range.getBoundingClientRect();
  const size = parseFloat(style.fontSize);
  text(target, node.data.replaceAll(/\s+/gu, ' ').trim(), {
    x: box.left,
    y: box.top + box.height / 2 + size * 0.35,
    fill: plainColour(style.color),
    'font-size': size,
    'font-weight': style.fontWeight,
  });
}

/** A copy that looks the same without our style sheets. */
function withLooks(element: Element): Element {
  const copy = element.cloneNode(false) as Element;
  const style = getComputedStyle(element);
  for (const name of LOOKS) {
    const value = style.getPropertyValue(name);
    if (value !== '') copy.setAttribute(name, name === 'fill' || name === 'stroke' ? plainColour(value) : value);
  }
  copy.removeAttribute('class');
  for (const child of element.childNodes) copy.append(child instanceof Element ? withLooks(child) : child.cloneNode());
  return copy;
}

/** Programs that draw know few of the ways in which a browser may spell a colour: `rgb()` and an opacity. */
function plainColour(colour: string): string {
  if (colour === 'none' || colour.startsWith('url(')) return colour;
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  if (alpha === 0) return 'none';
  return alpha === 255
    ? `rgb(${red}, ${green}, ${blue})`
    : `rgba(${red}, ${green}, ${blue}, ${(alpha / 255).toFixed(3)})`;
}

function set(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

function add(target: Element, name: string, attributes: Record<string, string | number>): Element {
  const element = document.createElementNS(NAMESPACE, name);
  set(element, attributes);
  target.append(element);
  return element;
}

function text(target: Element, words: string, attributes: Record<string, string | number>): void {
  add(target, 'text', attributes).append(words);
}

import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import '../styles/diagram.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import texts from 'messages:diagram.';
import { element, island, wordsOf } from './page';
import { call } from './problem';

interface Diagram {
  process: string;
  name: string;
  xml: string;
  active: string[];
  done: string[];
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Canvas {
  zoom(to: 'fit-viewport', center?: 'auto'): number;
  viewbox(): { outer: { width: number; height: number } };
  viewbox(box: Box): void;
  addMarker(id: string, marker: string): void;
  resized(): void;
}

interface Overlays {
  add(id: string, overlay: { position: { top: number; right: number }; html: HTMLElement }): void;
}

interface Registry {
  get(id: string): (Box & { businessObject?: { name?: string } }) | undefined;
}

/** Below this scale nobody reads the labels: the view then opens on the step that is under way. */
const READABLE = 0.55;
const CLOSE_UP = 0.85;

const words = wordsOf(texts);

const FONT = getComputedStyle(document.body).fontFamily;

class DiagramIsland {
  private readonly canvas = element('div', { class: 'diagram-canvas', dir: 'ltr', tabindex: '-1' });
  private readonly where = element('p', { class: 'diagram-where', 'aria-live': 'polite' });
  private current: string | undefined;
  private readonly viewer = new NavigatedViewer({
    container: this.canvas,
    // The wheel belongs to the page; with Ctrl it belongs to the diagram (below).
    zoomScroll: { enabled: false },
    textRenderer: {
      defaultStyle: { fontFamily: FONT },
      externalStyle: { fontFamily: FONT },
    },
  } as ConstructorParameters<typeof NavigatedViewer>[0]);

  constructor(private readonly host: HTMLElement) {
    this.canvas.addEventListener('wheel', (event) => this.zoomByWheel(event), { passive: false });
  }

  async load(): Promise<void> {
    this.host.setAttribute('aria-busy', 'true');
    const answer = await call<{ diagrams: Diagram[] }>(this.host.dataset['source'] ?? '');
    this.host.removeAttribute('aria-busy');
    const diagrams = answer.kind === 'done' ? deepestActiveFirst(answer.body.diagrams) : [];
    const first = diagrams[0];
    if (!first) {
      const detail = answer.kind === 'refused' ? answer.problem.detail : undefined;
      const text = answer.kind === 'done' ? words('none') : (detail ?? words('not-loaded'));
      this.host.replaceChildren(element('p', { class: 'text-secondary', role: 'status' }, text));
      return;
    }
    this.host.replaceChildren(this.head(diagrams), this.canvas, this.where, legend());
    await this.show(first);
    new ResizeObserver(() => this.open()).observe(this.canvas);
  }

  private async show(diagram: Diagram): Promise<void> {
    await this.viewer.importXML(diagram.xml);
    const registry = this.viewer.get<Registry>('elementRegistry');
    const canvas = this.viewer.get<Canvas>('canvas');
    const known = (id: string) => registry.get(id) !== undefined;
    const active = new Set(diagram.active.filter(known));
    for (const id of diagram.done.filter(known)) {
      canvas.addMarker(id, 'diagram-done');
    }
    for (const id of active) {
      canvas.addMarker(id, 'diagram-active');
      this.viewer.get<Overlays>('overlays').add(id, {
        position: { top: -14, right: 14 },
        html: token(diagram.active.filter((other) => other === id).length),
      });
    }
    const names = [...active].map((id) => registry.get(id)?.businessObject?.name ?? id);
    this.where.textContent =
      names.length > 0 ? `${words('now-at')} ${names.join(' · ')}` : words('nothing-active');
    this.canvas.querySelector('svg')?.setAttribute('aria-label', diagram.name);
    this.current = [...active][0];
    this.open();
  }

  private open(): void {
    if (this.canvas.clientWidth === 0 || this.canvas.clientHeight === 0) {
      return;
    }
    const step = this.current && this.viewer.get<Registry>('elementRegistry').get(this.current);
    if (this.fit() < READABLE && step) {
      const canvas = this.viewer.get<Canvas>('canvas');
      const { outer } = canvas.viewbox();
      const [width, height] = [outer.width / CLOSE_UP, outer.height / CLOSE_UP];
      canvas.viewbox({
        x: step.x + step.width / 2 - width / 2,
        y: step.y + step.height / 2 - height / 2,
        width,
        height,
      });
    }
  }

  private fit(): number {
    const canvas = this.viewer.get<Canvas>('canvas');
    canvas.resized();
    return canvas.zoom('fit-viewport', 'auto');
  }

  private zoom(step: 1 | -1): void {
    this.viewer.get<{ stepZoom(delta: number): void }>('zoomScroll').stepZoom(step);
  }

  private zoomByWheel(event: WheelEvent): void {
    if (event.ctrlKey) {
      event.preventDefault();
      this.zoom(event.deltaY < 0 ? 1 : -1);
    }
  }

  private head(diagrams: Diagram[]): HTMLElement {
    const buttons = element(
      'div',
      { class: 'btn-group', role: 'group', 'aria-label': words('zoom') },
      toolButton('+', words('zoom-in'), () => this.zoom(1)),
      toolButton('−', words('zoom-out'), () => this.zoom(-1)),
      toolButton(words('fit'), words('fit-long'), () => this.fit()),
    );
    return element('div', { class: 'diagram-head' }, this.tabs(diagrams), buttons);
  }

  private tabs(diagrams: Diagram[]): HTMLElement {
    if (diagrams.length === 1) {
      return element('p', { class: 'diagram-title' }, diagrams[0]?.name ?? '');
    }
    const list = element('div', {
      class: 'nav nav-tabs diagram-tabs',
      role: 'tablist',
      'aria-label': words('processes'),
    });
    const tabs = diagrams.map((diagram, index) => {
      const tab = element('button', { type: 'button', class: 'nav-link', role: 'tab' }, diagram.name);
      if (diagram.active.length > 0) {
        tab.append(' ', element('span', { class: 'diagram-dot', title: words('active') }));
      }
      tab.addEventListener('click', () => choose(index));
      return tab;
    });
    const mark = (chosen: number) => {
      tabs.forEach((tab, index) => {
        tab.classList.toggle('active', index === chosen);
        tab.setAttribute('aria-selected', String(index === chosen));
        tab.tabIndex = index === chosen ? 0 : -1;
      });
    };
    const choose = (index: number) => {
      const diagram = diagrams[index];
      if (diagram) {
        mark(index);
        void this.show(diagram);
      }
    };
    list.addEventListener('keydown', (event) => {
      const forward = getComputedStyle(list).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
      const step = event.key === forward ? 1 : event.key === backward ? -1 : 0;
      if (step !== 0) {
        const next = (tabs.findIndex((tab) => tab.tabIndex === 0) + step + tabs.length) % tabs.length;
        choose(next);
        tabs[next]?.focus();
      }
    });
    list.append(...tabs);
    mark(0);
    return list;
  }
}

/** A called process lies deeper than its caller: depth is read from the call activities. */
function deepestActiveFirst(diagrams: Diagram[]): Diagram[] {
  const callers = new Map<string, string>();
  for (const { process, xml } of diagrams) {
    for (const [, called] of xml.matchAll(/calledElement="([^"]+)"/g)) {
      if (called && called !== process) {
        callers.set(called, process);
      }
    }
  }
  const depthOf = (process: string, seen = new Set<string>()): number => {
    const caller = callers.get(process);
    return caller && !seen.has(process) ? 1 + depthOf(caller, seen.add(process)) : 0;
  };
  const rank = (diagram: Diagram) => (diagram.active.length > 0 ? 1 + depthOf(diagram.process) : 0);
  return [...diagrams].sort((one, other) => rank(other) - rank(one));
}

function token(count: number): HTMLElement {
  return element('span', { class: 'diagram-token', title: words('active') }, count > 1 ? String(count) : '●');
}

function toolButton(text: string, label: string, act: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'btn', title: label, 'aria-label': label }, text);
  button.addEventListener('click', act);
  return button;
}

function legend(): HTMLElement {
  const entry = (state: string) =>
    element('span', {}, element('span', { class: `diagram-swatch diagram-swatch-${state}` }), words(state));
  return element('p', { class: 'diagram-legend' }, entry('active'), entry('done'));
}

island('[data-diagram]', (host) => void new DiagramIsland(host).load());

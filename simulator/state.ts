import type { ArmedFault } from './faults.ts';
import type { SimulatorOptions } from './options.ts';
import type { Project } from './project.ts';
import { createProject } from './project.ts';

/** A running simulator, all of it. */
export interface SimulatorState {
  options: SimulatorOptions;
  projects: Project[];
  faults: ArmedFault[];
  /** How many faults were ever armed: the next one's id. */
  armed: number;
  /** Where the clock was stopped, UTC milliseconds; `null` while it goes. */
  pausedAt: number | null;
  /** How many requests were answered, by what they asked for, and how many there are just now. */
  requests: { list: number; record: number; image: number; erase: number; other: number };
  underWay: number;
  mostUnderWay: number;
}

export const createState = (options: SimulatorOptions): SimulatorState => ({
  options,
  projects: options.projects.map((project) => createProject(options, project)),
  faults: [],
  armed: 0,
  pausedAt: null,
  requests: { list: 0, record: 0, image: 0, erase: 0, other: 0 },
  underWay: 0,
  mostUnderWay: 0,
});

/** The simulator's time, UTC milliseconds: nothing arrives and nothing is erased by itself while it is paused. */
export const simulatedNow = (state: SimulatorState): number => state.pausedAt ?? state.options.now();

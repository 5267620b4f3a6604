/** The keys of the palette's field on their way to its list, which may still be loading. */
export interface KeyLine {
  press: (key: string) => void;
  /** What was typed has changed: an Enter that waits was meant for something else. */
  forget: () => void;
  /** The list is there; @returns it is gone. */
  listen: (does: (key: string) => void) => () => void;
}

/** Before there is a list there is nothing to be walked; Enter waits for it, and does what comes first. */
export function keyLine(): KeyLine {
  let listener: ((key: string) => void) | null = null;
  let enter = false;
  return {
    press: (key) => {
      if (listener) listener(key);
      else enter = key === 'Enter';
    },
    forget: () => {
      enter = false;
    },
    listen: (does) => {
      listener = does;
      if (enter) does('Enter');
      enter = false;
      return () => {
        listener = null;
      };
    },
  };
}

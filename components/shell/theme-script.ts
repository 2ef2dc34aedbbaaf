/** Where the reader's theme is kept. */
export const THEME_KEY = 'dry-run:theme';

/** Runs in the head, before anything is painted, so that no wrong theme flashes. */
export const THEME_SCRIPT = `try{var t=localStorage.getItem('${THEME_KEY}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`;

import { storageName } from '@/components/ui/storage';

/** Where the reader's theme is kept. */
export const THEME_NAME = 'theme';

/** Runs in the head, before anything is painted, so that no wrong theme flashes. */
export const THEME_SCRIPT = `try{var t=localStorage.getItem('${storageName(THEME_NAME)}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`;

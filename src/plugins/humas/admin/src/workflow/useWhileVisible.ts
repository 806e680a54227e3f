import { useEffect } from 'react';

/** Calls again and again while somebody can see the page, and at once when they come back to it. */
export function useWhileVisible(call: () => void, everySeconds: number) {
  useEffect(() => {
    const callIfVisible = () => {
      if (document.visibilityState === 'visible') call();
    };
    const timer = setInterval(callIfVisible, everySeconds * 1000);
    window.addEventListener('focus', callIfVisible);
    document.addEventListener('visibilitychange', callIfVisible);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', callIfVisible);
      document.removeEventListener('visibilitychange', callIfVisible);
    };
  }, [call, everySeconds]);
}
